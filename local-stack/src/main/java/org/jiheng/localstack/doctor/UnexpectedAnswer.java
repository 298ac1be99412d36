package org.jiheng.localstack.doctor;

/** An answer that is no service's, or a refusal. */
final class UnexpectedAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    UnexpectedAnswer(String address, int status) {
        super(address);
        this.status = status;
    }

    int status() {
        return status;
    }
}
