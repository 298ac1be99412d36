package org.jiheng.indicators.carryover;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.indicators.cycle.document.SchemeDocuments;
import org.jiheng.indicators.cycle.scheme.CycleName;
import org.jiheng.indicators.cycle.scheme.Parameters;

/** A scheme moved to another year: all stays but what names days. */
@ApplicationScoped
class NextScheme {
    private static final List<String> ENDS = List.of("from", "to");

    private final SchemeDocuments documents;

    NextScheme(SchemeDocuments documents) {
        this.documents = documents;
    }

    /** Phases and waves keep their days; holidays are announced for each year anew, so there are none yet. */
    JsonNode of(JsonNode earlier, int year) {
        ObjectNode next = earlier.deepCopy();
        int before = earlier.path("year").asInt();
        next.put("year", year)
                .put("cycle", CycleName.of(earlier.path("jurisdiction").asText(), year));
        rename((ObjectNode) next.path("title"), before, year);
        next.path("calendar").forEach(phase -> move((ObjectNode) phase, year - before));
        next.path("review").path("waves").forEach(wave -> move((ObjectNode) wave, year - before));
        Map<String, String> waves = renameWaves(next, before, year);
        ((ObjectNode) next.path("workCalendar")).putArray("holidays");
        ((ObjectNode) next.path("workCalendar")).putArray("makeUpWorkdays");
        keepClauses(next, waves);
        return next;
    }

    private static void rename(ObjectNode title, int before, int year) {
        List.of("zh", "en")
                .forEach(language -> title.put(
                        language, title.path(language).asText().replace(String.valueOf(before), String.valueOf(year))));
    }

    private static void move(ObjectNode period, int years) {
        ENDS.forEach(end -> period.put(
                end, LocalDate.parse(period.path(end).asText()).plusYears(years).toString()));
    }

    /** A wave called by its year and month, as by most; the earlier names with the present ones. */
    private static Map<String, String> renameWaves(ObjectNode next, int before, int year) {
        Map<String, String> renamed = new HashMap<>();
        next.path("review").path("waves").forEach(wave -> {
            String code = wave.path("code").asText();
            String later = code.startsWith(before + "-") ? year + code.substring(code.indexOf('-')) : code;
            ((ObjectNode) wave).put("code", later);
            renamed.put("/review/waves/" + code, "/review/waves/" + later);
        });
        return renamed;
    }

    /** Those of what is still there. */
    private void keepClauses(ObjectNode next, Map<String, String> renamed) {
        if (!next.has("clauses")) {
            return;
        }
        Parameters parameters = Parameters.of(documents.element(next));
        JsonNode earlier = next.remove("clauses");
        ObjectNode kept = next.putObject("clauses");
        earlier.properties().forEach(clause -> {
            String parameter = renamed.entrySet().stream()
                    .filter(wave -> (clause.getKey() + "/").startsWith(wave.getKey() + "/"))
                    .map(wave -> wave.getValue()
                            + clause.getKey().substring(wave.getKey().length()))
                    .findFirst()
                    .orElse(clause.getKey());
            if (parameters.has(parameter)) {
                kept.set(parameter, clause.getValue());
            }
        });
    }
}
