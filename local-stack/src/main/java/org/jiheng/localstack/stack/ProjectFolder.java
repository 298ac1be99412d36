package org.jiheng.localstack.stack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jiheng.localstack.terminal.Trouble;

/** The project this program was built in, wherever it is called from. */
public record ProjectFolder(Path root) {

    public static ProjectFolder ofThisProgram() {
        try {
            Path place = Path.of(ProjectFolder.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            while (place != null && !Files.isDirectory(place.resolve("local-stack"))) {
                place = place.getParent();
            }
            return new ProjectFolder(place == null ? Path.of("").toAbsolutePath() : place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path exampleYear() {
        return root.resolve("examples/fuzhou-2012");
    }

    /** What docker-compose reads. */
    public Path secrets() {
        return root.resolve(".env");
    }

    public Path secretsExample() {
        return root.resolve(".env.example");
    }

    Path runs() {
        return root.resolve("local-stack/target/run");
    }

    StateFile stateFile() {
        return new StateFile(runs());
    }

    Path runnable(Service service) {
        return builtIn(service).resolve("quarkus-run.jar");
    }

    Path libraries(Service service) {
        return builtIn(service).resolve("lib/main");
    }

    private Path builtIn(Service service) {
        return root.resolve(service.folder()).resolve("target/quarkus-app");
    }

    void refuseUnlessBuilt() {
        for (Service service : Service.values()) {
            if (!Files.isRegularFile(runnable(service))) {
                throw new Trouble("stack.not-built", runnable(service));
            }
        }
    }
}
