package org.jiheng.kit.audit;

/** A fault of ours: something was changed and nobody wrote down what. Answered with 500. */
public class UnrecordedChange extends RuntimeException {
    UnrecordedChange(String operation) {
        super(operation + " succeeds without an audit entry: call Audit.changed, or say @Unaudited and why");
    }
}
