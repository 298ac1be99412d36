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
    public Fault(String path, String rule, Object... arguments) {
        this(path, rule, Arrays.asList(arguments));
    }
}
