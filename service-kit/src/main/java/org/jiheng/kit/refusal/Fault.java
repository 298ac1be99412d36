package org.jiheng.kit.refusal;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that is wrong in a request.
 *
 * @param path JSON pointer (RFC 6901) into the body, such as {@code /rows/3/amount}
 * @param rule stable name of the broken rule; its words stand in the messages as {@code fault.<rule>}
 * @param arguments what the words refer to as {0}, {1} …
 */
public record Fault(String path, String rule, List<Object> arguments) {
    /** Characters; whoever sent more knows it by these, and thousands of faults keep no more. */
    private static final int LONGEST_ARGUMENT = 200;

    public Fault {
        arguments = arguments.stream().map(Fault::cut).toList();
    }

    public Fault(String path, String rule, Object... arguments) {
        this(path, rule, Arrays.asList(arguments));
    }

    private static Object cut(Object argument) {
        if (argument instanceof String text && text.length() > LONGEST_ARGUMENT) {
            int end = Character.isHighSurrogate(text.charAt(LONGEST_ARGUMENT - 1))
                    ? LONGEST_ARGUMENT - 1
                    : LONGEST_ARGUMENT;
            return text.substring(0, end) + "…";
        }
        return argument;
    }
}
