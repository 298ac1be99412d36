package org.jiheng.scoring.stream;

import java.util.List;

import org.jiheng.scoring.stream.CycleChanges.Shown;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is shown when, and up to where nothing is missing. */
class CycleChangesTest {
    private static final long NOW = 1_000_000_000L;
    private static final long BETWEEN = 100_000_000L;

    private final CycleChanges changes = new CycleChanges();

    @Test
    void fiveChangesAreShownAtOnceAndFurtherOnesNotMoreOftenThanEvery100Ms() {
        long last = showFive("X");
        changes.read(List.of(change(last + 1, "X"), change(last + 2, "X")));

        assertThat(changes.show(NOW + BETWEEN - 1)).isFalse();
        assertThat(changes.show(NOW + BETWEEN)).isTrue();
        changes.read(List.of(change(last + 3, "X")));
        assertThat(changes.show(NOW + 2 * BETWEEN - 1)).isFalse();

        assertThat(shown()).extracting(each -> each.change().sequence()).containsExactly(last + 2);
    }

    @Test
    void aSubjectThatHasBeenStillIsShownAtOnceAgain() {
        long last = showFive("X");
        long later = NOW + 10 * BETWEEN;

        for (long each = last + 1; each <= last + 5; each++) {
            changes.read(List.of(change(each, "X")));
            assertThat(changes.show(later)).isTrue();
        }
        changes.read(List.of(change(last + 6, "X")));
        assertThat(changes.show(later)).isFalse();
    }

    @Test
    void whatIsShownBesideAChangeThatIsHeldBackDoesNotCoverIt() {
        long last = showFive("X");
        changes.read(List.of(change(last + 1, "X"), change(last + 2, "Y")));
        changes.show(NOW + 1);

        assertThat(shown()).extracting(Shown::complete).containsExactly(last, last);
        changes.show(NOW + BETWEEN);
        assertThat(shown()).extracting(Shown::complete).containsExactly(last, last + 2);
    }

    @Test
    void whoeverBeginsIsToldWhatIsHeldBackAndNotWhatItFollows() {
        long last = showFive("X");
        changes.read(List.of(change(last + 1, "X"), change(last + 2, "Y"), change(last + 3, "Z")));
        changes.show(NOW + 1);
        changes.read(List.of(change(last + 4, "Y")));

        List<Shown> first = changes.behind(0, Scope.ALL).shown();

        assertThat(first)
                .extracting(
                        each -> each.change().subject(), each -> each.change().sequence())
                .containsExactly(tuple("Z", last + 3), tuple("X", last + 1), tuple("Y", last + 4));
        assertThat(first).extracting(Shown::complete).containsExactly(last, last + 3, last + 4);
    }

    @Test
    void whoeverHasReadWhatIsHeldBackIsToldNothing() {
        long last = showFive("X");
        changes.read(List.of(change(last + 1, "X")));

        assertThat(changes.behind(last + 1, Scope.ALL).shown()).isEmpty();
    }

    /** As many as may be shown at once; the sequence of the last. */
    private long showFive(String subject) {
        for (long sequence = 1; sequence <= 5; sequence++) {
            changes.read(List.of(change(sequence, subject)));
            assertThat(changes.show(NOW)).isTrue();
        }
        return 5;
    }

    private List<Shown> shown() {
        return changes.between(0, changes.turn(), Scope.ALL).toList();
    }

    private static Change change(long sequence, String subject) {
        return new Change(sequence, "jiheng.unit-scores.v1", subject, "A", List.of(), subject, "{}");
    }
}
