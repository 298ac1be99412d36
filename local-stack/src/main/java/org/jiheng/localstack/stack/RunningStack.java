package org.jiheng.localstack.stack;

import java.util.Optional;

import org.jiheng.localstack.terminal.Trouble;

/** Finds the stack that another {@code ./jiheng} keeps running. */
public final class RunningStack {
    private RunningStack() {}

    public static Optional<ServiceUrls> look(ProjectFolder project) {
        return project.stateFile().read();
    }

    public static ServiceUrls find(ProjectFolder project) {
        return look(project).orElseThrow(() -> new Trouble("stack.none-runs"));
    }
}
