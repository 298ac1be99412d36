package org.jiheng.kit.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jiheng.kit.audit.RefusedAttempts.Attempt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FloodOfRefusedAttemptsTest {
    private static final int SINGLY = 20;
    private static final int STRANGERS = 200;

    private final List<Entry> stored = new ArrayList<>();
    private final RefusedAttempts attempts = new RefusedAttempts(
            new EntryRows(null) {
                @Override
                void add(List<Entry> entries) {
                    if (away) {
                        throw new AuditUnavailable(new SQLException("away"));
                    }
                    stored.addAll(entries);
                }
            },
            SINGLY,
            STRANGERS);
    private boolean away;

    @Test
    void aFloodFromManyAddressesNeitherGrowsNorGoesUncounted() {
        for (int i = 0; i < 100_000; i++) {
            attempts.record(by(null, "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256, "/x"), false);
        }
        attempts.endMinute();

        assertThat(stored).hasSize(STRANGERS + 1);
        assertThat(counted()).isEqualTo(100_000);
    }

    @Test
    void aPersonsFirstHaveAnEntryEachAndAllOthersOneTogether() {
        for (int i = 0; i < 1_000; i++) {
            attempts.record(by("li", "10.0.0." + i % 256, "/x" + i), false);
        }
        attempts.flush();
        assertThat(stored).hasSize(SINGLY).extracting(Entry::path).contains("/x0", "/x19");

        attempts.endMinute();

        assertThat(stored).hasSize(SINGLY + 1);
        assertThat(stored.get(SINGLY))
                .returns(1_000 - SINGLY, Entry::occurrences)
                .returns("act", Entry::act)
                .returns(null, Entry::path)
                .returns(new Origin("li", List.of(), "350100", null), Entry::origin);
    }

    @Test
    void everyMinuteBeginsAnew() {
        for (int minute = 0; minute < 3; minute++) {
            for (int i = 0; i < SINGLY + 2; i++) {
                attempts.record(by("li", "10.0.0.1", "/x"), false);
            }
            attempts.flush();
            attempts.endMinute();
        }

        assertThat(stored).hasSize(3 * (SINGLY + 1));
    }

    @Test
    void whatMerelyCameTooOftenIsGroupedFromTheFirst() {
        for (int i = 0; i < 5; i++) {
            attempts.record(by("li", "10.0.0.1", "/x"), true);
        }
        attempts.flush();
        assertThat(stored).isEmpty();

        attempts.endMinute();

        assertThat(stored).singleElement().returns(5, Entry::occurrences).returns("/x", Entry::path);
    }

    @Test
    void manyPersonsAreBoundedToo() {
        for (int i = 0; i < 3 * RefusedAttempts.MOST; i++) {
            attempts.record(by("p" + i, "10.0.0.1", "/x"), false);
        }
        attempts.flush();
        attempts.endMinute();

        assertThat(counted()).isEqualTo(3 * RefusedAttempts.MOST);
        assertThat(stored).hasSize(2 * RefusedAttempts.MOST + 1);
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAway() {
        away = true;
        for (int i = 0; i < SINGLY + 5; i++) {
            attempts.record(by("li", "10.0.0.1", "/x"), false);
            attempts.record(by(null, "10.0.0.1", "/x"), false);
        }
        for (Runnable store : List.<Runnable>of(attempts::flush, attempts::endMinute, attempts::flush)) {
            assertThatThrownBy(store::run).isInstanceOf(AuditUnavailable.class);
        }
        away = false;
        attempts.flush();
        attempts.endMinute();

        assertThat(counted()).isEqualTo(2 * (SINGLY + 5));
        assertThat(stored).hasSize(SINGLY + 2);
    }

    @Test
    void personsTakeNoRoomFromStrangers() {
        for (int i = 0; i < 2 * STRANGERS; i++) {
            attempts.record(by("p" + i, "10.0.0.1", "/x"), true);
        }
        attempts.record(by(null, "10.0.0.9", "/x"), false);
        attempts.endMinute();

        assertThat(stored).hasSize(2 * STRANGERS + 1);
        assertThat(stored.get(2 * STRANGERS).origin().address()).isEqualTo("10.0.0.9");
    }

    @Test
    void noRowsAuditorsLoseAnAttemptToAGroup() {
        for (String row : List.of("350200", "350300")) {
            for (int i = 0; i < SINGLY; i++) {
                attempts.record(at(row, by("li", "10.0.0.1", "/x")), true);
            }
        }
        attempts.endMinute();

        assertThat(stored).extracting(Entry::rowJurisdiction).containsExactlyInAnyOrder("350200", "350300");
    }

    private int counted() {
        return stored.stream().mapToInt(Entry::occurrences).sum();
    }

    private static Attempt at(String row, Attempt attempt) {
        return new Attempt(
                attempt.act(), attempt.operation(), attempt.origin(), row, attempt.problem(), attempt.path());
    }

    private static Attempt by(String person, String address, String path) {
        Origin origin = new Origin(person, List.of(), person == null ? null : "350100", address);
        return new Attempt("act", "POST /", origin, null, "not-permitted", path);
    }
}
