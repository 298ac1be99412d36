package org.jiheng.localstack.evaluationpackage;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** scheme.json as given, and the lists of it that other files refer to. */
public final class Scheme {
    private final JsonNode root;

    Scheme(JsonNode root) {
        this.root = root;
    }

    public JsonNode json() {
        return root;
    }

    /** What the cycle is called in paths, subjects and results, see {@link #cycleName}. */
    public String cycle() {
        return cycleName(root.path("cycle").asText());
    }

    /** A bureau's own cycle (§三) may be written 350100/A15-2012 like its jurisdiction; it is called 350100.A15-2012. */
    static String cycleName(String written) {
        return written.replace('/', '.');
    }

    public String jurisdiction() {
        return root.path("jurisdiction").asText();
    }

    public String defaultVetoScope() {
        return root.at("/veto/defaultScope").asText();
    }

    /** Code to name, in order of publication. */
    public Map<String, String> tiers() {
        return pairs("/tiers", "name");
    }

    /** Code of a component to the office that assesses it. */
    public Map<String, String> assessors() {
        return pairs("/components", "assessor");
    }

    /** Code of a wave to its first and its last day. */
    public Map<String, List<LocalDate>> waves() {
        Map<String, List<LocalDate>> waves = new LinkedHashMap<>();
        for (JsonNode wave : root.at("/review/waves")) {
            waves.put(
                    wave.path("code").asText(),
                    List.of(
                            LocalDate.parse(wave.path("from").asText()),
                            LocalDate.parse(wave.path("to").asText())));
        }
        return waves;
    }

    int dimensions() {
        return root.at("/review/dimensions").size();
    }

    /** @param pointer to a list of objects with a code */
    Codes codes(String pointer, String what) {
        Set<String> codes = new LinkedHashSet<>();
        root.at(pointer).forEach(entry -> {
            codes.add(entry.path("code").asText());
            entry.path("aliases").forEach(alias -> codes.add(alias.asText()));
        });
        return new Codes(what, codes, wholeList(root.at(pointer)));
    }

    private static boolean wholeList(JsonNode list) {
        boolean whole = list.isArray();
        for (JsonNode entry : list) {
            whole &= entry.path("code").isTextual();
        }
        return whole;
    }

    /** Code of a component to how many indicators a plan names of it at least; what is no number is left out. */
    Map<String, Integer> minimumIndicators() {
        Map<String, Integer> minimum = new LinkedHashMap<>();
        for (JsonNode component : root.path("components")) {
            if (component.path("minimumIndicators").isInt()) {
                minimum.put(
                        component.path("code").asText(),
                        component.path("minimumIndicators").asInt());
            }
        }
        return minimum;
    }

    private Map<String, String> pairs(String pointer, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        root.at(pointer)
                .forEach(entry ->
                        pairs.put(entry.path("code").asText(), entry.path(value).asText()));
        return pairs;
    }
}
