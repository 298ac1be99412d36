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
    private boolean forbidden;

    /** @param path JSON pointer to what breaks the rule */
    public void add(RowRule rule, String path, Object... arguments) {
        faults.add(new Fault(path, rule.slug(), arguments));
        broken.putIfAbsent(rule.slug(), rule);
    }

    /** Rows on which the caller may not act at all. */
    public void addForbidden(List<Fault> refused) {
        faults.addAll(refused);
        forbidden = forbidden || !refused.isEmpty();
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
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
    public Refusal.Kind kind() {
        if (forbidden) {
            return Refusal.Kind.FORBIDDEN;
        }
        List<Refusal.Kind> kinds =
                broken.values().stream().map(rule -> rule.refuse(faults).kind()).toList();
        return List.of(Refusal.Kind.FORBIDDEN, Refusal.Kind.INVALID, Refusal.Kind.CONFLICT).stream()
                .filter(kinds::contains)
                .findFirst()
                .orElse(Refusal.Kind.INVALID);
    }
}
