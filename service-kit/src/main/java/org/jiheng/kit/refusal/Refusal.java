package org.jiheng.kit.refusal;

import java.util.Arrays;
import java.util.List;

/**
 * A request that breaks a rule. Every rule has a subclass of its own, and every subclass a stable {@code type}, which is
 * part of the interface: renaming the class changes nothing for a caller.
 */
public abstract class Refusal extends RuntimeException {
    /** What the caller can do about it, as an HTTP status. */
    public enum Kind {
        MALFORMED(400),
        NOT_FOUND(404),
        FORBIDDEN(403),
        CONFLICT(409),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        /** Nothing is wrong with the request: whoever runs the service has to do something first. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private static final int SAID_IN_THE_LOG = 20;

    private static final int NAMED_IN_THE_ANSWER = 200;

    private final transient Kind kind;
    private final String type;
    private final transient List<Fault> faults;
    private final transient List<Object> arguments;

    /** @param type kebab-case name; its words stand in the messages as {@code <type>.title} and {@code <type>.detail} */
    protected Refusal(Kind kind, String type, Object... arguments) {
        this(kind, type, List.of(), arguments);
    }

    protected Refusal(Kind kind, String type, List<Fault> faults, Object... arguments) {
        super(type + " " + Arrays.toString(arguments) + (faults.isEmpty() ? "" : " " + first(faults)));
        this.kind = kind;
        this.type = type;
        this.faults = List.copyOf(faults);
        this.arguments = Arrays.asList(arguments);
    }

    private static List<Fault> first(List<Fault> faults) {
        return faults.subList(0, Math.min(faults.size(), SAID_IN_THE_LOG));
    }

    public Kind kind() {
        return kind;
    }

    public String type() {
        return type;
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Of more faults only their number is told: an answer is not made larger by a request that is faulty throughout. */
    public int faultsNamed() {
        return NAMED_IN_THE_ANSWER;
    }
}
