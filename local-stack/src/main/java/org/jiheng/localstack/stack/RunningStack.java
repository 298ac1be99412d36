package org.jiheng.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.localstack.terminal.Trouble;

/** Finds the stack that another {@code ./jiheng} keeps running. */
public final class RunningStack {
    private RunningStack() {}

    public static ServiceUrls find(ProjectFolder project) {
        if (!Files.isRegularFile(project.stateFile())) {
            throw new Trouble("stack.none-runs");
        }
        try {
            return new ObjectMapper().readValue(project.stateFile().toFile(), ServiceUrls.class);
        } catch (IOException e) {
            throw new Trouble("stack.none-runs");
        }
    }
}
