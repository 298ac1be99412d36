package org.jiheng.systemtests.environment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

/** Unit → total, by whom they are told. */
public final class Totals {
    private Totals() {}

    /** Of the text of a results.csv. */
    public static Map<String, String> of(String results) {
        Map<String, String> totals = new TreeMap<>();
        List<String> rows = results.lines().toList();
        List<String> header = List.of(rows.get(0).split(","));
        rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .forEach(row -> totals.put(row[header.indexOf("unit")], row[header.indexOf("total")]));
        return totals;
    }

    /** Of standings as they came, the last of a unit counts. */
    public static Map<String, String> of(Collection<JsonNode> standings) {
        Map<String, String> totals = new TreeMap<>();
        for (JsonNode standing : standings) {
            if (standing.at("/data").has("total")) {
                totals.put(
                        standing.at("/data/unit").asText(),
                        standing.at("/data/total").asText());
            }
        }
        return totals;
    }
}
