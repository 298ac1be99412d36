package org.jiheng.indicators.responsibility;

import java.util.Map;

import org.jiheng.indicators.rows.Blanks;

/** That a name in a plan means the person whom the identity provider {@code issuer} calls {@code subject}. */
public record Binding(String name, String issuer, String subject) {
    public Binding {
        name = Blanks.around(name);
    }

    /** Issuer and subject, joined by {@code #}. */
    public String person() {
        return issuer + "#" + subject;
    }

    /** @param bound persons by name, as it was before */
    boolean passesFrom(Map<String, String> bound) {
        String was = bound.get(name);
        return was != null && !was.equals(person());
    }
}
