package org.jiheng.localstack.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jiheng.localstack.secrets.EnvironmentFile;
import org.jiheng.localstack.secrets.Secrets;
import org.jiheng.localstack.stack.ProjectFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the secrets that docker-compose.yml asks for. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Writes .env with secrets of your own for docker-compose.yml.")
public final class SecretsCommand implements Callable<Integer> {
    @Mixin
    private Terminal terminal = new Terminal();

    @Option(names = "--file", paramLabel = "FILE", description = "Where to; default: .env beside docker-compose.yml.")
    private Path file;

    @Option(
            names = "--renew",
            description =
                    "New passwords in the place of the system's own; users' passwords, signing keys and settings stay."
                            + " deploy/rotate-secrets does this and tells the databases and Keycloak.")
    private boolean renew;

    @Override
    public Integer call() {
        try {
            ProjectFolder project = ProjectFolder.ofThisProgram();
            Path target = file == null ? project.secrets() : file;
            Secrets secrets = new Secrets(project.secretsExample());
            Secrets.write(renew ? secrets.renew(EnvironmentFile.read(target)) : secrets.make(), target, renew);
            System.out.println(terminal.words().text("secrets.written", target));
            return 0;
        } catch (RuntimeException e) {
            return terminal.report(e);
        }
    }
}
