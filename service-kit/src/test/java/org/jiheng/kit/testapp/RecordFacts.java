package org.jiheng.kit.testapp;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;

/** Adds facts to a subject and publishes all that is known of it. */
@ApplicationScoped
public class RecordFacts {
    static final String TOPIC = "jiheng.units.v1";

    public record Fact(String name, String value) {}

    private final Outbox outbox;
    private final Facts facts;

    RecordFacts(Outbox outbox, Facts facts) {
        this.outbox = outbox;
        this.facts = facts;
    }

    @Transactional
    public long record(String cycle, String unit, List<Fact> added, String actor) {
        SubjectKey subject = new SubjectKey(TOPIC, cycle + "/" + unit);
        outbox.lock(subject);
        Map<String, String> known = facts.of(subject.subject());
        for (int i = 0; i < added.size(); i++) {
            Fact fact = added.get(i);
            if (known.containsKey(fact.name()) && !known.get(fact.name()).equals(fact.value())) {
                throw new FactKnown(subject.subject(), fact.name(), i);
            }
            facts.record(subject.subject(), fact.name(), fact.value(), actor);
        }
        return outbox.publish(subject, standing(cycle, unit, facts.of(subject.subject())), extensions(cycle));
    }

    public static Map<String, Object> standing(String cycle, String unit, Map<String, String> facts) {
        return Map.of("cycle", cycle, "unit", unit, "name", "Unit " + unit, "tier", "T", "externalIds", facts);
    }

    public static Map<String, String> extensions(String cycle) {
        return Map.of("cycle", cycle, "cyclerevision", "1");
    }
}
