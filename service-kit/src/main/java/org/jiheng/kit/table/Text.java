package org.jiheng.kit.table;

import java.util.Optional;

import org.jiheng.kit.refusal.Fault;

/** Text that can be stored. */
final class Text {
    private Text() {}

    static Optional<Fault> fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return Optional.of(new Fault(CellRule.HERE, "unstorable-text"));
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return Optional.of(new Fault(CellRule.HERE, "unstorable-text"));
                }
            }
        }
        return Optional.empty();
    }
}
