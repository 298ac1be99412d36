package org.jiheng.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.turnout.standing.TurnoutRounds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What cannot be known: anything of an open wave but counts, and of a closed one which sheet said what. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReviewSecrecyTest {
    @Inject
    TurnoutRounds rounds;

    private static final int SHEETS = 200;
    private static final String LETTERS = "ABCD";

    @Test
    void nothingIsOnTheTopicBeforeTheClose() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            // A new revision would publish whatever there is
            cycle.sendAndAwait();
            assertThat(cycle.anyReviewOnTheTopic()).isFalse();
            assertThat(published(cycle)).doesNotContain("review-standings");
            cycle.closeWave();
            assertThat(cycle.review("P01").toString()).contains("100.000000");
        }
    }

    @Test
    void whatCanBeReadOfAnOpenWaveIsTheSameWhateverTheBallotsSay() {
        try (ReviewedCycle content = ReviewedCycle.withOpenWave("P01", "P02");
                ReviewedCycle angry = ReviewedCycle.withOpenWave("P01", "P02")) {
            content.takeIn(content.sheet("CPPCC", "P01:AAAAA;P02:AAAAA"), content.sheet("RESIDENTS", "P01:AAAAA"));
            angry.takeIn(angry.sheet("CPPCC", "P02:DDDDD"), angry.sheet("RESIDENTS", "P01:DNDND;P02:DDDDD"));
            rounds.round();
            await().untilAsserted(() -> assertThat(everythingReadable(content)).isEqualTo(everythingReadable(angry)));
            assertThat(published(content) + published(angry)).doesNotContain("review-standings");
        }
    }

    @Test
    void afterTheCloseTheOrderOfBallotsIsNotThatOfTheSheets() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            for (int batch = 0; batch < SHEETS; batch += 20) {
                List<Map<String, String>> sheets = new ArrayList<>();
                for (int i = batch; i < batch + 20; i++) {
                    sheets.add(cycle.sheet("CPPCC", "P01:" + numbered(i)));
                }
                cycle.takeIn(sheets);
            }
            cycle.closeWave();
            // The check can fail: it does on the order of sheets
            assertThat(looksShuffled(IntStream.range(0, SHEETS).boxed().toList()))
                    .isFalse();
            assertThat(looksShuffled(order(cycle, "ballot"))).isTrue();
        }
    }

    @Test
    void afterTheCloseWhatIsSpentLiesSorted() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            for (int i = 0; i < 20; i++) {
                cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA"));
            }
            cycle.closeWave();
            String of = " WHERE cycle = '" + cycle.code() + "'";
            assertThat(Database.query("SELECT encode(spent_hash, 'hex') FROM spent" + of + " ORDER BY ctid"))
                    .hasSize(20)
                    .isSorted();
        }
    }

    @Test
    void noTableHoldsWhatIsSpentBesideAnswers() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            assertThat(cycle.state()).isEqualTo("OPEN");
            String together = "SELECT table_name FROM information_schema.columns"
                    + " WHERE column_name IN ('spent_hash', 'packed') GROUP BY table_name HAVING count(*) > 1";
            assertThat(Database.query(together)).isEmpty();
        }
    }

    @Test
    void noTableOfBallotsHoldsATimeOrAPerson() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            assertThat(cycle.state()).isEqualTo("OPEN");
            String columns = "SELECT DISTINCT column_name FROM information_schema.columns"
                    + " WHERE table_schema = 'intake' OR table_name IN ('ballot', 'spent') ORDER BY 1";
            assertThat(Database.query(columns))
                    .containsExactly("channel", "cycle", "group_code", "packed", "sealed", "spent_hash", "wave");
        }
    }

    private static String everythingReadable(ReviewedCycle cycle) {
        String all = cycle.get("").asString()
                + cycle.get("/waves").asString()
                + cycle.get("/waves/2012-12/turnout").asString()
                + cycle.turnoutStanding().get("data");
        return all.replace(cycle.code(), "CYCLE");
    }

    private static String published(ReviewedCycle cycle) {
        return cycle.as("auditor")
                .get("/api/v1/standings/published?partition=" + cycle.code())
                .asString();
    }

    /** The sheet's number in its answers, a digit to the base 4 a dimension. */
    private static String numbered(int sheet) {
        StringBuilder letters = new StringBuilder();
        for (int rest = sheet, d = 0; d < 5; d++, rest /= 4) {
            letters.append(LETTERS.charAt(rest % 4));
        }
        return letters.toString();
    }

    /** The sheets' numbers in the order in which the rows lie in the table. */
    private static List<Integer> order(ReviewedCycle cycle, String table) {
        String digits = "(get_byte(packed, 0) & 15) - 1 + ((get_byte(packed, 0) >> 4) - 1) * 4"
                + " + ((get_byte(packed, 1) & 15) - 1) * 16 + ((get_byte(packed, 1) >> 4) - 1) * 64"
                + " + ((get_byte(packed, 2) & 15) - 1) * 256";
        return Database.query(
                        "SELECT " + digits + " FROM " + table + " WHERE cycle = '" + cycle.code() + "' ORDER BY ctid")
                .stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** Pairs in the wrong order: half of all in a shuffled list, within five standard deviations. */
    private static boolean looksShuffled(List<Integer> order) {
        assertThat(order).hasSize(SHEETS).doesNotHaveDuplicates();
        int inversions = 0;
        for (int i = 0; i < SHEETS; i++) {
            for (int j = i + 1; j < SHEETS; j++) {
                inversions += order.get(i) > order.get(j) ? 1 : 0;
            }
        }
        return Math.abs(inversions - SHEETS * (SHEETS - 1) / 4) < 5 * 473;
    }
}
