package org.jiheng.localstack.command;

import java.nio.file.Path;

import org.jiheng.localstack.evaluationpackage.BrokenPackage;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.terminal.Words;

/** Reads a package, or says how many faults it has before they are listed. */
final class PackageFolder {
    private PackageFolder() {}

    static EvaluationPackage read(Path folder, Words words) {
        try {
            return EvaluationPackage.read(folder);
        } catch (BrokenPackage broken) {
            System.err.println(
                    words.text("package.broken", folder, broken.faults().size()));
            throw broken;
        }
    }
}
