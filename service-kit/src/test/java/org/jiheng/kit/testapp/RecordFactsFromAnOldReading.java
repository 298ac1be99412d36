package org.jiheng.kit.testapp;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.outbox.Outbox;
import org.jiheng.kit.standing.SubjectKey;

/** The planted bug: the standing is composed from what was read before the subject was locked. */
@ApplicationScoped
public class RecordFactsFromAnOldReading {
    private final Outbox outbox;
    private final Facts facts;

    RecordFactsFromAnOldReading(Outbox outbox, Facts facts) {
        this.outbox = outbox;
        this.facts = facts;
    }

    @Transactional
    public long record(String cycle, String unit, List<RecordFacts.Fact> added, String actor) {
        SubjectKey subject = new SubjectKey(RecordFacts.TOPIC, cycle + "/" + unit);
        added.forEach(fact -> facts.record(subject.subject(), fact.name(), fact.value(), actor));
        Map<String, String> known = facts.of(subject.subject());
        outbox.lock(subject);
        return outbox.publish(subject, RecordFacts.standing(cycle, unit, known), RecordFacts.extensions(cycle));
    }
}
