package org.jiheng.localstack.evaluationpackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over the files that a cycle is made of; what else lies in the folder does not count. */
final class PackageDigest {
    private static final List<String> FILES = List.of(
            "scheme.json",
            "units.csv",
            "indicators.csv",
            "progress.csv",
            "assessments.csv",
            "vetoes.csv",
            "ballots.csv",
            "findings.csv");

    private PackageDigest() {}

    static String of(Path folder) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : FILES) {
                Path file = folder.resolve(name);
                byte[] content = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
                // with its length, so that nothing can move from one file to the next unnoticed
                digest.update((name + " " + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
