package org.jiheng.localstack.load;

import java.nio.file.Path;
import java.util.Optional;

import org.jiheng.localstack.secrets.EnvironmentFile;
import org.jiheng.localstack.stack.ProjectFolder;
import org.jiheng.localstack.terminal.Trouble;

/** The secret of the client that may bring the persons of a package into being. */
final class LoaderSecret {
    private static final String SETTING = "JIHENG_LOADER_SECRET";

    private LoaderSecret() {}

    /** @throws Trouble if it is neither in the environment nor in the file */
    static String find() {
        Path file = ProjectFolder.ofThisProgram().secrets();
        return Optional.ofNullable(System.getenv(SETTING))
                .or(() -> EnvironmentFile.readIfThere(file).value(SETTING))
                .orElseThrow(() -> new Trouble("identity.no-secret", SETTING, file));
    }
}
