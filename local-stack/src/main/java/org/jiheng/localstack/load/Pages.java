package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

/** A list of a service, read page by page to its end. */
public final class Pages {
    // the most that a service gives at once
    private static final int SIZE = 500;

    private Pages() {}

    /**
     * @param list the answer's field that holds the rows
     * @param read asks for a page; what it is given stands after the list's address
     */
    public static List<JsonNode> all(String list, Function<String, JsonNode> read) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = read.apply("?page=" + number + "&size=" + SIZE);
            page.path(list).forEach(rows::add);
            number++;
        } while (!page.path(list).isEmpty() && rows.size() < page.path("total").asLong());
        return rows;
    }
}
