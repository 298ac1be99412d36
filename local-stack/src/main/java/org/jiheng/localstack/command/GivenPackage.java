package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiheng.localstack.evaluationpackage.BrokenPackage;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.PackageFault;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;
import picocli.CommandLine.Option;

/** Reads a package, or says how many faults it has and lists them, as many as one reads at a time. */
final class GivenPackage {
    private static final int LISTED = 50;

    @Option(names = "--every-fault", description = "List every fault of a refused package, not only the first 50.")
    private boolean everyFault;

    EvaluationPackage read(Path folder, Words words) {
        try {
            return EvaluationPackage.read(folder);
        } catch (BrokenPackage broken) {
            List<PackageFault> faults = broken.faults();
            throw new Trouble(lines(faults, words), "package.broken", folder, faults.size());
        }
    }

    private List<String> lines(List<PackageFault> faults, Words words) {
        int listed = everyFault ? faults.size() : Math.min(LISTED, faults.size());
        Stream<String> rest =
                listed == faults.size() ? Stream.of() : Stream.of(words.text("faults.more", faults.size() - listed));
        return Stream.concat(faults.stream().limit(listed).map(fault -> fault.describe(words)), rest)
                .collect(Collectors.toList());
    }
}
