package org.jiheng.kit.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code jiheng infra} as a process beside the tests. */
final class InfraProcess {
    private static final Path LOG = Servers.root().resolve("local-stack/target/test-servers.log");

    private InfraProcess() {}

    /** The line of JSON that says where its servers are. */
    static String start(String... options) {
        try {
            // Its standard input is a pipe from this JVM: it ends when the JVM does, however that ends
            Process process = new ProcessBuilder(command(options))
                    .redirectError(LOG.toFile())
                    .start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line;
            while ((line = out.readLine()) != null) {
                if (line.startsWith("{")) {
                    return line;
                }
            }
            throw new IllegalStateException("The servers did not start; see " + LOG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only the provider of tokens; its issuer. */
    static String startIdentity() {
        return Servers.parse(start("--identity-only")).issuer();
    }

    private static List<String> command(String... options) {
        Path jar = Servers.root().resolve("local-stack/target/jiheng.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build it with: mvn -Dquick package -pl local-stack");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-jar", jar.toString(), "infra"));
        command.addAll(List.of(options));
        return command;
    }
}
