package org.jiheng.survey;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** Who is asked is fixed at the opening in numbers and rules; of no group come back more sheets than it was given. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaveSampleTest {
    @Test
    void theSampleIsShownAsItWasGivenWithWhatWasAddedSince() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 100, 80), group("RESIDENTS", 9000, 500, 500))) {
            assertThat(replace(cycle, "CPPCC", 7, 5).statusCode()).isEqualTo(201);
            JsonPath sample = cycle.get("/waves/2012-12/sample").jsonPath();
            assertThat(sample.getBoolean("headsRateOwnUnit")).isFalse();
            assertThat(sample.getList("groups.group")).containsExactly("CPPCC", "RESIDENTS");
            assertThat(sample.getMap("groups[0]")).isEqualTo(group("CPPCC", 300, 100, 80));
            assertThat(sample.getMap("replacements[0]"))
                    .isEqualTo(Map.of("group", "CPPCC", "invited", 7, "sheets", 5, "reason", "退信"));
        }
    }

    @Test
    void aWaveIsOpenedWithoutASampleToo() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            assertThat(cycle.get("/waves/2012-12/sample").asString()).isEqualTo("{\"groups\":[],\"replacements\":[]}");
        }
    }

    @Test
    void aSampleThatCannotBeSoOpensNothing() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            Map<String, String> before = Database.contents();
            Response response = cycle.openWave(sample(
                    group("CPPCC", 10, 20, 5),
                    group("NOBODY", 9, 9, 9),
                    group("RESIDENTS", 9, 5, 6),
                    group("CPPCC", 9, 9, 9)));
            refused(response, 422, "sample-faulty");
            assertThat(response.jsonPath().getList("errors.path"))
                    .containsExactly(
                            "/sample/groups/0/quota",
                            "/sample/groups/1/group",
                            "/sample/groups/2/sheets",
                            "/sample/groups/3/group");
            assertThat(response.jsonPath().getList("errors.rule"))
                    .containsExactly("quota-above-frame", "unknown-group", "sheets-above-quota", "group-twice");
            assertThat(Database.contents()).isEqualTo(before);
        }
    }

    @Test
    void ofAGroupComeBackNoMoreSheetsThanItWasGiven() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 5, 3))) {
            assertThat(cycle.takeIn(cycle.sheets(3, "CPPCC", "P01:AAAAA")).statusCode())
                    .isEqualTo(201);
            Map<String, String> before = Database.contents();
            Response more = cycle.takeIn(cycle.sheet("RESIDENTS", "P01:AAAAA"), cycle.sheet("CPPCC", "P01:AAAAA"));
            refused(more, 409, "more-ballots-than-sheets");
            assertThat(more.jsonPath().getList("errors.rule")).containsExactly("too-many-ballots-of-group");
            assertThat(more.jsonPath().getString("errors[0].detail")).contains("CPPCC", "4", "3");
            assertThat(Database.contents()).isEqualTo(before);
            assertThat(cycle.takeIn(cycle.sheets(30, "RESIDENTS", "P01:AAAAA")).statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void sheetsInThePlaceOfOthersComeBackToo() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 3, 3))) {
            cycle.takeIn(cycle.sheets(3, "CPPCC", "P01:AAAAA"));
            replace(cycle, "CPPCC", 2, 1);
            assertThat(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")).statusCode())
                    .isEqualTo(201);
            refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 409, "more-ballots-than-sheets");
        }
    }

    @Test
    void manyAtOnceBringNoMoreSheetsBackThanWereGiven() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 20, 20))) {
            List<List<Map<String, String>>> batches = IntStream.range(0, 24)
                    .mapToObj(i -> cycle.sheets(3, "CPPCC", "P01:AAAAA"))
                    .toList();
            List<Integer> statuses = batches.parallelStream()
                    .map(batch -> cycle.takeIn(batch).statusCode())
                    .toList();
            assertThat(statuses).containsOnly(201, 409);
            assertThat(cycle.ballots()).isEqualTo(18);
        }
    }

    @Test
    void sheetsOfAnEarlierCloseCountAgainstTheNumberGiven() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 12, 12))) {
            cycle.takeIn(cycle.sheets(12, "CPPCC", "P01:AAAAA"));
            cycle.closeWave();
            cycle.reopenWave();
            refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 409, "more-ballots-than-sheets");
        }
    }

    /** However they came in: the close asks again. */
    @Test
    void aWaveWithMoreBallotsThanSheetsIsNotClosed() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 5, 5))) {
            cycle.takeIn(cycle.sheets(5, "CPPCC", "P01:AAAAA"));
            Database.executeAsOwner(
                    "UPDATE wave_sample SET sheets = 4, quota = 4 WHERE cycle = '" + cycle.code() + "'");
            refused(cycle.closeWave(), 409, "more-ballots-than-sheets");
            assertThat(cycle.state()).isEqualTo("OPEN");
        }
    }

    @Test
    void nobodyIsReplacedWhoWasNotAskedNorInAWaveThatIsNotOpen() {
        try (ReviewedCycle cycle = opened(group("CPPCC", 300, 100, 80))) {
            refused(replace(cycle, "RESIDENTS", 7, 5), 422, "group-has-no-quota");
            refused(replace(cycle, "CPPCC", 5, 7), 422, "replacement-faulty");
            refused(replace(cycle, "CPPCC", 0, 0), 422, "invalid-values");
            cycle.closeWave();
            refused(replace(cycle, "CPPCC", 7, 5), 409, "wave-not-open");
        }
    }

    @SafeVarargs
    private static ReviewedCycle opened(Map<String, Object>... groups) {
        ReviewedCycle cycle = ReviewedCycle.running("P01");
        Response response = cycle.openWave(sample(groups));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return cycle;
    }

    @SafeVarargs
    private static Map<String, Object> sample(Map<String, Object>... groups) {
        return Map.of("sample", Map.of("headsRateOwnUnit", false, "groups", List.of(groups)));
    }

    private static Map<String, Object> group(String group, int frame, int quota, int sheets) {
        return Map.of("group", group, "frame", frame, "quota", quota, "sheets", sheets, "rule", "名册中每三人抽一人");
    }

    private static Response replace(ReviewedCycle cycle, String group, int invited, int sheets) {
        return cycle.as("survey-manager")
                .body(Map.of("group", group, "invited", invited, "sheets", sheets, "reason", "退信"))
                .post(cycle.path("/waves/2012-12/replacements"));
    }
}
