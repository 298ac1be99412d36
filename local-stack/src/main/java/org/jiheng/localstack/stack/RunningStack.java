package org.jiheng.localstack.stack;

import org.jiheng.localstack.terminal.Trouble;

/** Finds the stack that another {@code ./jiheng} keeps running. */
public final class RunningStack {
    private RunningStack() {}

    public static ServiceUrls find(ProjectFolder project) {
        return project.stateFile().read().orElseThrow(() -> new Trouble("stack.none-runs"));
    }
}
