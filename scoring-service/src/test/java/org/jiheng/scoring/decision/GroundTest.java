package org.jiheng.scoring.decision;

import java.util.Map;

import org.jiheng.scoring.history.Revisions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroundTest {
    private static final Ground GROUND = new Ground(Map.of("A", revisions(5), "B", revisions(5)));

    @Test
    void whatIsAsFarOrFurtherReachesIt() {
        assertThat(GROUND.reachedBy(Map.of("A", revisions(5), "B", revisions(6), "C", revisions(1))))
                .isTrue();
    }

    @Test
    void oneUnitThatIsBehindOrNotThereYetHoldsItBack() {
        assertThat(GROUND.reachedBy(Map.of("A", revisions(6), "B", revisions(4))))
                .isFalse();
        assertThat(GROUND.reachedBy(Map.of("A", revisions(6)))).isFalse();
    }

    private static Revisions revisions(long revision) {
        return new Revisions(Map.of("jiheng.review-standings.v1", revision));
    }
}
