package org.jiheng.survey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** Sheets come in in batches, all or nothing, and each counts once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BallotIntakeTest {
    @Test
    void anAcceptedBatchShowsInTheTurnout() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Response response = cycle.takeIn(
                    cycle.sheet("RESIDENTS", "P01:AAAAA"),
                    cycle.sheet("RESIDENTS", "P01:BBBBB"),
                    cycle.sheet("CPPCC", "P01:NNNNN"));
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.jsonPath().getInt("accepted")).isEqualTo(3);
            assertThat(cycle.get("/waves/2012-12/turnout").jsonPath().getList("turnout"))
                    .containsExactly(
                            Map.of("group", "CPPCC", "channel", "PAPER", "ballots", 1),
                            Map.of("group", "RESIDENTS", "channel", "PAPER", "ballots", 2));
            assertThat(cycle.ballots()).isEqualTo(3);
        }
    }

    @Test
    void aRefusedBatchNamesEveryFaultAndStoresNothing() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01", "P02")) {
            Map<String, String> before = Database.contents();
            Response response = cycle.takeIn(
                    cycle.sheet("RESIDENTS", "P01:AAAAA"),
                    cycle.sheet("NOBODY", "P01:AAAAA"),
                    Map.of("serial", "S-9", "group", "CPPCC", "channel", "PHONE", "ratings", "P07:AAAAA;P01:AAX"));
            refused(response, 422, "ballots-refused");
            assertThat(response.jsonPath().getList("errors.path"))
                    .containsExactly(
                            "/ballots/1/group",
                            "/ballots/2/channel",
                            "/ballots/2/ratings",
                            "/ballots/2/ratings",
                            "/ballots/2/ratings");
            assertThat(response.jsonPath().getList("errors.rule"))
                    .containsExactly(
                            "unknown-group",
                            "unknown-channel",
                            "unknown-unit",
                            "wrong-number-of-letters",
                            "unknown-letter");
            assertThat(response.jsonPath().getList("errors.detail")).noneMatch(d -> d == null || d.equals(""));
            assertThat(Database.contents()).isEqualTo(before);
        }
    }

    @Test
    void theWordsOfARefusalFollowTheCallersLanguage() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            String body =
                    "{\"ballots\":[{\"serial\":\"S-1\",\"group\":\"X\",\"channel\":\"PAPER\",\"ratings\":\"P01:AAAAA\"}]}";
            String path = cycle.path("/waves/2012-12/ballots");
            Response english = cycle.as("survey-clerk")
                    .header("Accept-Language", "en")
                    .body(body)
                    .post(path);
            Response chinese = cycle.as("survey-clerk")
                    .header("Accept-Language", "zh-CN")
                    .body(body)
                    .post(path);
            assertThat(english.jsonPath().getString("errors[0].detail"))
                    .isEqualTo("The wave knows no respondent group X.");
            assertThat(chinese.jsonPath().getString("errors[0].detail")).isEqualTo("该轮次没有评议主体 X。");
        }
    }

    @Test
    void aSerialCountsOnceInABatch() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Response response = cycle.takeIn(
                    ReviewedCycle.sheet("S-1", "RESIDENTS", "P01:AAAAA"),
                    ReviewedCycle.sheet("S-2", "RESIDENTS", "P01:AAAAA"),
                    ReviewedCycle.sheet("S-1", "RESIDENTS", "P01:BBBBB"));
            refused(response, 422, "ballots-refused");
            assertThat(response.jsonPath().getList("errors.path")).containsExactly("/ballots/2/serial");
            assertThat(cycle.ballots()).isZero();
        }
    }

    @Test
    void aSerialCountsOnceAcrossBatches() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(ReviewedCycle.sheet("S-1", "RESIDENTS", "P01:AAAAA"));
            Response response = cycle.takeIn(
                    ReviewedCycle.sheet("S-2", "RESIDENTS", "P01:AAAAA"),
                    ReviewedCycle.sheet("S-1", "CPPCC", "P01:BBBBB"));
            refused(response, 422, "ballots-refused");
            assertThat(response.jsonPath().getList("errors.path")).containsExactly("/ballots/1/serial");
            assertThat(response.jsonPath().getList("errors.rule")).containsExactly("serial-already-counted");
            assertThat(cycle.ballots()).isEqualTo(1);
        }
    }

    @Test
    void aSerialCountsOnceWhenManyEnterItAtOnce() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            // Two batches share a sheet, in opposite order
            List<Integer> statuses = IntStream.range(0, 24)
                    .parallel()
                    .mapToObj(i -> {
                        List<Map<String, String>> sheets = new ArrayList<>(List.of(
                                ReviewedCycle.sheet("SHARED-1", "CPPCC", "P01:AAAAA"),
                                ReviewedCycle.sheet("OWN-" + i, "CPPCC", "P01:AAAAA"),
                                ReviewedCycle.sheet("SHARED-2", "CPPCC", "P01:AAAAA")));
                        if (i % 2 == 0) {
                            Collections.reverse(sheets);
                        }
                        return cycle.takeIn(sheets).statusCode();
                    })
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
            assertThat(cycle.ballots()).isEqualTo(3);
        }
    }

    @Test
    void theSameSerialOfAnotherWaveIsAnotherSheet() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.takeIn(ReviewedCycle.sheet("S-1", "CPPCC", "P01:AAAAA"));
            cycle.as("survey-manager").post(cycle.path("/waves/2012-07/open"));
            Response response = cycle.as("survey-clerk")
                    .body(Map.of("ballots", List.of(ReviewedCycle.sheet("S-1", "CPPCC", "P01:AAAAA"))))
                    .post(cycle.path("/waves/2012-07/ballots"));
            assertThat(response.statusCode()).isEqualTo(201);
        }
    }

    @Test
    void aBatchHoldsAtMostAThousandBallots() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            List<Map<String, String>> sheets = IntStream.range(0, 1001)
                    .mapToObj(i -> cycle.sheet("CPPCC", "P01:AAAAA"))
                    .toList();
            refused(cycle.takeIn(sheets), 422, "invalid-values");
            refused(cycle.takeIn(List.of()), 422, "invalid-values");
            assertThat(cycle.takeIn(sheets.subList(0, 1000)).jsonPath().getInt("accepted"))
                    .isEqualTo(1000);
        }
    }

    /** Sixteen megabytes of them would be answered by more. */
    @Test
    void ratingsOfNothingButSeparatorsAreAnsweredShortly() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Response many = cycle.takeIn(IntStream.range(0, 1000)
                    .mapToObj(i -> cycle.sheet("CPPCC", ";".repeat(10_000)))
                    .toList());
            refused(many, 422, "ballots-refused");
            assertThat(many.jsonPath().getList("errors")).hasSize(201);
            assertThat(many.jsonPath().getString("errors[0].rule")).isEqualTo("more-ratings-than-units");
            assertThat(many.jsonPath().getString("errors[200].rule")).isEqualTo("more-faults");
            assertThat(many.asString().length()).isLessThan(100_000);
            refused(cycle.takeIn(cycle.sheet("CPPCC", ";".repeat(100_001))), 422, "invalid-values");
            Response unknown = cycle.takeIn(cycle.sheet("CPPCC", "U".repeat(90_000) + ":AAAAA"));
            assertThat(unknown.asString().length()).isLessThan(2_000);
        }
    }

    @Test
    void aWaveThatIsNotOpenYetTakesNothingIn() {
        try (ReviewedCycle cycle = ReviewedCycle.running("P01")) {
            refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 409, "wave-not-open");
        }
    }

    @Test
    void aClosedWaveTakesNothingInAnyMore() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.closeWave();
            refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 409, "wave-not-open");
        }
    }

    @Test
    void aCycleThatIsClosingTakesNothingIn() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            cycle.state("CLOSING");
            cycle.sendAndAwait();
            refused(cycle.takeIn(cycle.sheet("CPPCC", "P01:AAAAA")), 409, "cycle-not-running");
            refused(cycle.closeWave(), 409, "cycle-not-running");
        }
    }
}
