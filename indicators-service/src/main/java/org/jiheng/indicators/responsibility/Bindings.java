package org.jiheng.indicators.responsibility;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.indicators.rows.NamedTwice;

/** What bindings that are given together must be. */
final class Bindings {
    private Bindings() {}

    /**
     * @param issuer whose tokens are taken here: nobody whom another one knows could ever sign in
     * @param kept persons by name who stay theirs, for want of a reason
     */
    static void check(List<Binding> bindings, String issuer, Map<String, String> kept) {
        FaultyRows faulty = new FaultyRows();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bindings.size(); i++) {
            Binding binding = bindings.get(i);
            String path = "/people/" + i;
            if (!names.add(binding.name())) {
                faulty.add(NamedTwice.RULE, path + "/name", binding.name());
            }
            if (!binding.issuer().equals(issuer)) {
                faulty.add(IssuerNotKnown.RULE, path + "/issuer", binding.issuer(), issuer);
            }
            if (binding.passesFrom(kept)) {
                faulty.add(PassedWithoutReason.RULE, path + "/name", binding.name());
            }
        }
        faulty.refuse();
    }
}
