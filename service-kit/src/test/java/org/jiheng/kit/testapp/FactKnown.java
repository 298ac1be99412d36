package org.jiheng.kit.testapp;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What is known of a subject is not said again differently. */
public class FactKnown extends Refusal {
    FactKnown(String subject, String name, int row) {
        super(
                Kind.CONFLICT,
                "fact-taken",
                List.of(new Fault("/facts/" + row + "/name", "fact-known", name)),
                subject,
                name);
    }
}
