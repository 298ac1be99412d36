package org.jiheng.kit.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.jiheng.kit.audit.RefusedAttempts.Attempt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FloodOfRefusedAttemptsTest {
    @Test
    void aFloodFromManyAddressesNeitherGrowsNorGoesUncounted() {
        List<Entry> stored = new ArrayList<>();
        RefusedAttempts attempts = new RefusedAttempts(
                new EntryRows(null) {
                    @Override
                    void add(List<Entry> entries) {
                        stored.addAll(entries);
                    }
                },
                Clock.systemUTC());

        for (int i = 0; i < 100_000; i++) {
            attempts.record(from("10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256));
        }
        attempts.flush();

        assertThat(stored).hasSize(RefusedAttempts.GROUPS + 1);
        assertThat(stored.stream().mapToInt(Entry::occurrences).sum()).isEqualTo(100_000);
    }

    private static Attempt from(String address) {
        return new Attempt("act", "POST /", new Origin(null, List.of(), null, address), "not-signed-in", "/x");
    }
}
