package org.jiheng.survey;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What a review standing says by group of respondents: the released figures, as long as the score is made of them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GroupLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theyComeWithTheCertificationAndSayWhatTheFiguresSay() throws Exception {
        try (ReviewedCycle cycle = counted()) {
            assertThat(wave(cycle.review("P01")).has("groupLines")).isFalse();

            certify(cycle);

            for (String unit : List.of("P01", "P02")) {
                JsonNode lines = awaitLines(cycle, unit);
                assertThat(texts(lines)).containsExactlyElementsOf(figures(cycle, unit));
                assertThat(lines)
                        .last()
                        .satisfies(line ->
                                assertThat(line.get("hidden").asBoolean()).isTrue());
            }
        }
    }

    /** Other weights make another score of the same answers. */
    @Test
    void theyAreLeftOutUnderOtherWeightsThanTheyWereReleasedUnder() {
        try (ReviewedCycle cycle = counted()) {
            certify(cycle);
            String score = wave(cycle.review("P01")).get("score").asText();
            String lines = awaitLines(cycle, "P01").toString();

            cycle.weighted("groups", "RESIDENTS").put("weight", "2");
            cycle.sendAndAwait();

            JsonNode other = wave(cycle.reviewUnderPresentScheme("P01"));
            assertThat(other.get("score").asText()).isNotEqualTo(score);
            assertThat(other.has("groupLines")).isFalse();

            cycle.weighted("groups", "RESIDENTS").put("weight", "1");
            cycle.sendAndAwait();
            assertThat(wave(cycle.reviewUnderPresentScheme("P01")).get("groupLines"))
                    .hasToString(lines);
        }
    }

    private static ReviewedCycle counted() {
        ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01", "P02");
        cycle.takeIn(cycle.sheets(12, "RESIDENTS", "P01:AABBC;P02:BBBBB"));
        cycle.takeIn(cycle.sheets(11, "ENTERPRISES", "P01:ABCDA;P02:NNNNN"));
        cycle.takeIn(cycle.sheets(13, "CPPCC", "P01:BBBBB;P02:ABABA"));
        cycle.takeIn(cycle.sheets(3, "CITY_LEADERS", "P01:CCCCC;P02:AAAAA"));
        assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
        return cycle;
    }

    private static void certify(ReviewedCycle cycle) {
        assertThat(cycle.askForCertification().statusCode()).isEqualTo(200);
        assertThat(cycle.confirmCertification("auditor").statusCode()).isEqualTo(200);
    }

    private static JsonNode wave(JsonNode standing) {
        return standing.at("/data/waves/0");
    }

    private static JsonNode awaitLines(ReviewedCycle cycle, String unit) {
        return await().until(() -> wave(cycle.review(unit)).path("groupLines"), found -> !found.isMissingNode());
    }

    private static List<String> texts(JsonNode lines) {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> texts.add(text(line.get("groups"), line)));
        return texts;
    }

    private static List<String> figures(ReviewedCycle cycle, String unit) throws Exception {
        JsonNode of = JSON.readTree(cycle.get("/waves/" + ReviewedCycle.WAVE + "/figures/" + unit)
                        .asString())
                .get("figures");
        List<String> texts = new ArrayList<>();
        of.get("groups")
                .forEach(group -> texts.add(
                        text(JSON.createArrayNode().add(group.get("group").asText()), group)));
        texts.add(text(of.at("/hidden/groups"), of.get("hidden")));
        return texts;
    }

    private static String text(JsonNode groups, JsonNode line) {
        return groups + " " + line.get("weight").asText() + " "
                + line.path("score").asText("null");
    }
}
