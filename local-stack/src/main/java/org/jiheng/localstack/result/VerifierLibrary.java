package org.jiheng.localstack.result;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Function;

import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Trouble;

/** The library with the rules; it is built after this program, on which its tests and those of the services rest. */
public final class VerifierLibrary {
    private final Path jar;

    private VerifierLibrary(Path jar) {
        this.jar = jar;
    }

    public static VerifierLibrary of(ProjectFolder project) {
        return new VerifierLibrary(project.root().resolve("results-verifier/target/results-verifier.jar"));
    }

    /** @throws Trouble if it is not built */
    public <T> T with(Function<ResultVerifier, T> use) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader library = new URLClassLoader(urls(), VerifierLibrary.class.getClassLoader())) {
            // what it says is looked up by it
            thread.setContextClassLoader(library);
            return use.apply(ServiceLoader.load(ResultVerifier.class, library)
                    .findFirst()
                    .orElseThrow(() -> new Trouble("stack.not-built", jar)));
        } catch (IOException e) {
            throw new Trouble("stack.not-built", jar);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** None where it is on the class path. */
    private URL[] urls() throws IOException {
        return ServiceLoader.load(ResultVerifier.class).findFirst().isPresent() || !Files.isRegularFile(jar)
                ? new URL[0]
                : new URL[] {jar.toUri().toURL()};
    }
}
