package org.jiheng.survey;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the service's own role cannot do to a wave, whatever its code says. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WrittenOnceTest {
    private static final String CLOSE = "UPDATE wave SET state = 'CLOSED', closings = closings + 1,"
            + " closed_at = '2012-12-20T08:00Z', closed_on = '2012-12-20', closed_by = ";

    @Test
    void nobodyBecomesAnothersOpener() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            refused("UPDATE wave SET opened_by = 'x'" + of(cycle)).hasMessageContaining("permission denied");
            refused("UPDATE wave SET opened_entered_back = true" + of(cycle)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyBecomesAnothersOpenerByTheOwnersMistakeEither() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            assertThatThrownBy(() -> Database.executeAsOwner(CLOSE + "'y', opened_by = 'x'" + of(cycle)))
                    .cause()
                    .hasMessageContaining("is written once");
        }
    }

    @Test
    void noWaveIsClosedByNobody() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            refused(CLOSE + "NULL" + of(cycle)).hasMessageContaining("violates check constraint");
            refused(CLOSE + "''" + of(cycle)).hasMessageContaining("whoever_acts_has_a_name");
        }
    }

    @Test
    void nobodyBecomesAnothersCloserAtTheCount() throws Exception {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Database.executeAsService(closingRow(cycle) + CLOSE + "'x'" + of(cycle));
            String count = "UPDATE wave SET state = 'TALLIED', tallied_at = now(), ";
            refused(count + "closed_by = 'y'" + of(cycle)).hasMessageContaining("is written once");
            refused(count + "closed_on = '2012-12-21'" + of(cycle)).hasMessageContaining("is written once");
            refused(count + "closed_entered_back = true" + of(cycle)).hasMessageContaining("is written once");
            refused(count + "closed_by = NULL" + of(cycle)).hasMessageContaining("is written once");
        }
    }

    @Test
    void noWaveComesIntoBeingClosedNorOpenedByNobody() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            String copy = "INSERT INTO wave (cycle, wave, state, dimensions, option_letters, option_values, groups,"
                    + " minimum_group_size, units, key_check, opened_at, opened_on, opened_by, closed_at, closed_on, closed_by)"
                    + " SELECT cycle, 'w', %s, dimensions, option_letters, option_values, groups,"
                    + " minimum_group_size, units, key_check, opened_at, opened_on, %s FROM wave" + of(cycle);
            refused(String.format(copy, "'CLOSED'", "opened_by, now(), opened_on, 'x'"))
                    .hasMessageContaining("does not begin as");
            refused(String.format(copy, "'OPEN'", "NULL, NULL, NULL, NULL"))
                    .hasMessageContaining("violates not-null constraint");
            refused(String.format(copy, "'OPEN'", "'', NULL, NULL, NULL"))
                    .hasMessageContaining("whoever_acts_has_a_name");
        }
    }

    @Test
    void whatWasDoneIsNotUndone() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            refused("DELETE FROM wave" + of(cycle)).hasMessageContaining("permission denied");
            refused("TRUNCATE wave CASCADE").hasMessageContaining("permission denied");
            refused("DELETE FROM ballot" + of(cycle)).hasMessageContaining("permission denied");
            refused("DELETE FROM spent" + of(cycle)).hasMessageContaining("permission denied");
            refused("UPDATE tally SET answers = 1" + of(cycle)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void noWaveIsClosedUnlessItIsWrittenDownWhoClosedIt() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            refused(CLOSE + "'x'" + of(cycle)).hasMessageContaining("nobody is said to have made it CLOSED");
            refused(closingRow(cycle) + CLOSE + "'y'" + of(cycle)).hasMessageContaining("nobody is said");
        }
    }

    @Test
    void nobodyReopensWhatTheyClosedNorDoesNobody() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.closeWave();
            String reopen = "UPDATE wave SET state = 'OPEN', reopenings = reopenings + 1" + of(cycle);
            refused(reopen).hasMessageContaining("nobody is said to have made it OPEN");
            String row =
                    "INSERT INTO wave_reopening SELECT cycle, wave, closing, person, 'r', now(), '2012-12-21', false,"
                            + " %s FROM wave_closing" + of(cycle);
            refused(String.format(row, "person")).hasMessageContaining("reopened_by_a_second");
            refused(String.format(row, "NULL")).hasMessageContaining("violates not-null constraint");
            refused("INSERT INTO wave_reopening SELECT cycle, wave, closing, 'somebody else', 'r', now(), '2012-12-21',"
                            + " false, person FROM wave_closing" + of(cycle))
                    .hasMessageContaining("violates foreign key constraint");
        }
    }

    @Test
    void nobodyCertifiesAloneNorTwice() throws Exception {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.closeWave();
            String certify = "UPDATE wave SET state = 'CERTIFIED'" + of(cycle);
            refused(certify).hasMessageContaining("nobody is said to have made it CERTIFIED");
            cycle.askForCertification();
            refused(certify).hasMessageContaining("nobody is said to have made it CERTIFIED");
            String confirm = "UPDATE wave_certification SET confirmed_at = now(), confirmed_on = '2012-12-21',"
                    + " confirmed_entered_back = false, confirmed_by = %s" + of(cycle);
            refused(String.format(confirm, "asked_by")).hasMessageContaining("certified_by_a_second");
            refused(String.format(confirm, "NULL")).hasMessageContaining("violates check constraint");
            refused(String.format(confirm, "''")).hasMessageContaining("certified_by_a_second");
            refused("UPDATE wave_certification SET asked_by = 'x'" + of(cycle))
                    .hasMessageContaining("permission denied");
            Database.executeAsService(String.format(confirm, "'y'"));
            refused(String.format(confirm, "'z'")).hasMessageContaining("confirmed once");
        }
    }

    @Test
    void nothingIsAddedToAWaveButByItsClose() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            String ballot = "INSERT INTO ballot VALUES ('" + cycle.code() + "', '%s', 'CPPCC', '\\x11')";
            String spent = "INSERT INTO spent VALUES ('" + cycle.code() + "', '%s', sha256('x'))";
            for (String row : List.of(ballot, spent)) {
                refused(String.format(row, ReviewedCycle.WAVE)).hasMessageContaining("come with its close");
                refused(String.format(row, "no-such-wave")).hasMessageContaining("come with its close");
            }
            cycle.closeWave();
            refused(String.format(ballot, ReviewedCycle.WAVE)).hasMessageContaining("come with its close");
        }
    }

    @Test
    void whatWasWrittenDownOfAWaveStays() {
        for (String table : List.of(
                "wave_sample",
                "wave_replacement",
                "wave_closing",
                "wave_reopening",
                "ballots_set_aside",
                "ballot_count")) {
            refused("DELETE FROM " + table).hasMessageContaining("permission denied");
            refused("UPDATE " + table + " SET wave = wave").hasMessageContaining("permission denied");
        }
        refused("DELETE FROM wave_certification").hasMessageContaining("permission denied");
    }

    private static String closingRow(ReviewedCycle cycle) {
        return "INSERT INTO wave_closing VALUES ('" + cycle.code() + "', '" + ReviewedCycle.WAVE
                + "', 1, '2012-12-20T08:00Z', '2012-12-20', false, 'x'); ";
    }

    private static AbstractThrowableAssert<?, ?> refused(String sql) {
        return assertThatThrownBy(() -> Database.executeAsService(sql));
    }

    private static String of(ReviewedCycle cycle) {
        return " WHERE cycle = '" + cycle.code() + "'";
    }
}
