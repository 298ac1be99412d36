package org.jiheng.scoring.stream;

import java.util.List;

import org.jiheng.scoring.stream.CycleChanges.Shown;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown when, and up to where nothing is missing. */
class CycleChangesTest {
    private static final long NOW = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;

    private final CycleChanges changes = new CycleChanges();

    @Test
    void theFirstChangeIsShownAtOnceAndFurtherOnesNotMoreOftenThanEvery100Ms() {
        changes.read(List.of(change(1, "X")));
        assertThat(changes.show(NOW)).isTrue();
        changes.read(List.of(change(2, "X"), change(3, "X")));

        assertThat(changes.show(NOW + BETWEEN - 1)).isFalse();
        assertThat(changes.show(NOW + BETWEEN)).isTrue();

        assertThat(shown()).extracting(each -> each.change().sequence()).containsExactly(3L);
    }

    @Test
    void whatIsShownBesideAChangeThatIsHeldBackDoesNotCoverIt() {
        changes.read(List.of(change(1, "X")));
        changes.show(NOW);
        changes.read(List.of(change(2, "X"), change(3, "Y")));
        changes.show(NOW + 1);

        assertThat(shown()).extracting(Shown::complete).containsExactly(1L, 1L);
        changes.show(NOW + BETWEEN);
        assertThat(shown()).extracting(Shown::complete).containsExactly(1L, 3L);
    }

    @Test
    void whoeverBeginsIsNotToldWhatIsOlderThanWhatIsHeldBack() {
        changes.read(List.of(change(1, "X")));
        changes.show(NOW);
        changes.read(List.of(change(2, "X"), change(3, "Y")));
        changes.show(NOW + 1);

        assertThat(changes.behind(0, Scope.ALL).shown())
                .extracting(each -> each.change().subject())
                .containsExactly("Y");
    }

    private List<Shown> shown() {
        return changes.between(0, changes.turn(), Scope.ALL).toList();
    }

    private static Change change(long sequence, String subject) {
        return new Change(sequence, "jiheng.unit-scores.v1", subject, "A", "", subject, "{}");
    }
}
