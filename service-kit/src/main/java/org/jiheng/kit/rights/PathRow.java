package org.jiheng.kit.rights;

import java.util.Arrays;
import java.util.List;

/**
 * One row of a batch.
 *
 * @param path JSON pointer of the row, or of the field that decides, in the request's body
 * @param arguments what the words of {@code fault.<problem>} refer to; none: {0} is the row's value that the bound is about
 */
public record PathRow(String path, Row row, List<Object> arguments) {
    public PathRow {
        arguments = List.copyOf(arguments);
    }

    public PathRow(String path, Row row, Object... arguments) {
        this(path, row, Arrays.asList(arguments));
    }
}
