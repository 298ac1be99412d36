package org.jiheng.localstack.load;

/** Nobody answered at an address. */
public final class Unreachable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String address;

    public Unreachable(String address, Exception cause) {
        super(address, cause);
        this.address = address;
    }

    public String address() {
        return address;
    }

    public String reason() {
        return getCause().getMessage() == null
                ? getCause().getClass().getSimpleName()
                : getCause().getMessage();
    }
}
