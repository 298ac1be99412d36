package org.jiheng.scoring.explanation.usecase;

import java.util.Map;

import org.jiheng.scoring.explanation.Rule;

/**
 * What a scheme calls its things, by code.
 *
 * @param clauses by the place of a parameter, where the plan says it
 */
public record SchemeWords(
        Map<String, String> components,
        Map<String, String> groups,
        Map<String, String> tiers,
        Map<String, String> vetoAreas,
        Map<String, String> clauses) {
    public SchemeWords {
        components = Map.copyOf(components);
        groups = Map.copyOf(groups);
        tiers = Map.copyOf(tiers);
        vetoAreas = Map.copyOf(vetoAreas);
        clauses = Map.copyOf(clauses);
    }

    /** The scheme's own for what the rule counts with, else for what that is part of; else the one of 2012. */
    public String clause(Rule rule) {
        String place = rule.parameter();
        while (!place.isEmpty() && !clauses.containsKey(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
        return clauses.getOrDefault(place, rule.clause());
    }
}
