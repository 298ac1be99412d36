package org.jiheng.indicators.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** What is wrong with a batch, all of it, before any of it is stored. */
public final class FaultyRows {
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, RowRule> broken = new LinkedHashMap<>();

    /** @param path JSON pointer to what breaks the rule */
    public void add(RowRule rule, String path, Object... arguments) {
        faults.add(new Fault(path, rule.slug(), arguments));
        broken.putIfAbsent(rule.slug(), rule);
    }

    /** @throws Refusal the one rule's own, or {@link SeveralRulesBroken} */
    public void refuse() {
        if (broken.size() == 1) {
            throw broken.values().iterator().next().refuse(faults);
        }
        if (!faults.isEmpty()) {
            throw new SeveralRulesBroken(kind(), faults);
        }
    }

    /** Who may not do it learns that first; then what is wrong in itself, then what only comes at the wrong time. */
    private Refusal.Kind kind() {
        List<Refusal.Kind> kinds =
                broken.values().stream().map(rule -> rule.refuse(faults).kind()).toList();
        return List.of(Refusal.Kind.FORBIDDEN, Refusal.Kind.INVALID, Refusal.Kind.CONFLICT).stream()
                .filter(kinds::contains)
                .findFirst()
                .orElse(Refusal.Kind.INVALID);
    }
}
