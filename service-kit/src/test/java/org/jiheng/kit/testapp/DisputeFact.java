package org.jiheng.kit.testapp;

import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.notice.Notices;
import org.jiheng.kit.notice.Recipient;

/** An act that tells somebody of itself: it records a fact and raises a notice in one transaction. */
@ApplicationScoped
public class DisputeFact {
    public static final String KIND = "fact-disputed";

    private final Facts facts;
    private final Notices notices;

    DisputeFact(Facts facts, Notices notices) {
        this.facts = facts;
        this.notices = notices;
    }

    @Transactional
    public void dispute(Recipient to, String subject) {
        facts.record(subject, "disputed", "yes", "somebody");
        notices.raise(to, KIND, subject, arguments(subject));
    }

    @Transactional
    public void disputeAndFail(Recipient to, String subject) {
        dispute(to, subject);
        throw new IllegalStateException("told to fail");
    }

    @Transactional
    public boolean remind(Recipient to, String subject) {
        return notices.raiseOnce(to, KIND, subject, arguments(subject));
    }

    private static Map<String, String> arguments(String subject) {
        return Map.of("who", subject, "fact", "$1 \\ {who}");
    }
}
