package org.jiheng.localstack.terminal;

import java.util.ArrayList;
import java.util.List;

/** Something went wrong that the user is told in words, with what to do about it. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Object[] arguments;
    private final transient List<String> details;

    /** @param message key of the words to say */
    public Trouble(String message, Object... arguments) {
        this(List.of(), message, arguments);
    }

    /** @param details lines to show below the message */
    public Trouble(List<String> details, String message, Object... arguments) {
        super(message);
        this.arguments = arguments.clone();
        this.details = List.copyOf(details);
    }

    public List<String> describe(Words words) {
        List<String> lines = new ArrayList<>(List.of(words.text(getMessage(), arguments)));
        details.forEach(detail -> lines.add("  " + detail));
        return lines;
    }
}
