package org.jiheng.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.standing.Digest;
import org.jiheng.kit.standing.Inventory;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was published, in short: the same to whoever holds the same. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InventoryTest {
    private static final String TOPIC = "jiheng.units.v1";
    private static final String KEY = "351101-2012";

    @Inject
    Outbox outbox;

    @Test
    void theLinesAreSortedByTheirBytes() {
        Inventory inventory = Inventory.of(Map.of(
                new SubjectKey("t", "k/\uD840\uDC00"), 3L,
                new SubjectKey("t", "k/\uFF21"), 2L,
                new SubjectKey("t", "k"), 1L));

        String lines = "t\tk\t1\nt\tk/\uFF21\t2\nt\tk/\uD840\uDC00\t3\n";
        assertThat(inventory).isEqualTo(new Inventory(3, Digest.of(lines.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void ofNothingThereIsADigestToo() {
        assertThat(Inventory.of(Map.of()))
                .isEqualTo(new Inventory(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    /** What this transaction publishes counts; what it locked only, other topics and other keys do not. */
    @Test
    void whatWasPublishedUnderTheKeyCounts() {
        SubjectKey published = new SubjectKey(TOPIC, KEY + "/A");
        SubjectKey locked = new SubjectKey(TOPIC, KEY + "/B");
        SubjectKey ofAnotherTopic = new SubjectKey("jiheng.cycles.v1", KEY);
        SubjectKey ofAnotherKey = new SubjectKey(TOPIC, KEY + "3/A");
        QuarkusTransaction.begin();
        try {
            outbox.lock(published, locked, ofAnotherTopic, ofAnotherKey);
            long revision = outbox.publish(published, unit(KEY, "A"), Map.of("cycle", KEY, "cyclerevision", "1"));
            outbox.publish(ofAnotherKey, unit(KEY + "3", "A"), Map.of("cycle", KEY + "3", "cyclerevision", "1"));

            assertThat(outbox.inventory(List.of(TOPIC), KEY)).isEqualTo(Inventory.of(Map.of(published, revision)));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static Map<String, String> unit(String cycle, String unit) {
        return Map.of("cycle", cycle, "unit", unit, "name", "n", "tier", "T");
    }
}
