package org.jiheng.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** Figures by group come out once, for those who may read them, and keep small groups together. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FiguresTest {
    private static final String FIGURES = "/waves/2012-12/figures";

    @Test
    void noFigureLeavesBeforeTheCountIsFinal() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            fill(cycle, "CPPCC", 12, "P01:AAAAA");
            refused(cycle.get(FIGURES), 409, "figures-not-released");
            refused(cycle.get(FIGURES + "/P01"), 409, "figures-not-released");
            refused(cycle.get("/waves/2012-07/figures"), 409, "figures-not-released");
            cycle.closeWave();
            refused(cycle.get(FIGURES), 409, "figures-not-released");
            cycle.askForCertification();
            refused(cycle.get(FIGURES), 409, "figures-not-released");
        }
    }

    @Test
    void aGroupThatIsLargeEnoughIsShownWithItsAnswersAndItsError() {
        try (ReviewedCycle cycle = certified()) {
            JsonPath unit = cycle.get(FIGURES + "/P01").jsonPath();
            assertThat(unit.getInt("minimumGroupSize")).isEqualTo(10);
            assertThat(unit.getString("marginOfError")).contains("1.96");
            assertThat(unit.getString("figures.score")).isEqualTo("66.666667");
            String residents = "figures.groups.find { it.group == 'RESIDENTS' }.";
            assertThat(unit.getInt(residents + "ratings")).isEqualTo(30);
            assertThat(unit.getString(residents + "score")).isEqualTo("60.000000");
            assertThat(unit.getString(residents + "share")).isEqualTo("0.333333");
            assertThat(unit.getMap(residents + "dimensions[0]"))
                    .containsEntry("dimension", "POLICY")
                    .containsEntry("answers", 30)
                    .containsEntry("mean", "60.000000")
                    .containsEntry("marginOfError", "10.29");
            assertThat(unit.getList(residents + "dimensions[0].options"))
                    .contains(Map.of("option", "A", "answers", 10), Map.of("option", "D", "answers", 20));
        }
    }

    @Test
    void aSmallGroupStandsBehindOneLineWithAnother() {
        try (ReviewedCycle cycle = certified()) {
            JsonPath unit = cycle.get(FIGURES + "/P01").jsonPath();
            assertThat(unit.getList("figures.hidden.groups")).containsExactly("CITY_LEADERS", "CPPCC");
            assertThat(unit.getString("figures.hidden.share")).isEqualTo("0.666667");
            assertThat(unit.getString("figures.hidden.score")).isEqualTo("70.000001");
            assertThat(unit.getString("figures.hidden.ratings")).isNull();
            assertThat(cycle.get(FIGURES).asString()).doesNotContain("\"CITY_LEADERS\",\"weight\"");
        }
    }

    @Test
    void aUnitReadsItsOwnFiguresOnly() {
        try (ReviewedCycle cycle = certified()) {
            Tokens officer = Tokens.of("unit-officer")
                    .jurisdiction(ReviewedCycle.JURISDICTION)
                    .claim("unit", "P02");
            Response list = ReviewedCycle.as(officer).get(cycle.path(FIGURES));
            assertThat(list.jsonPath().getList("units.unit")).containsExactly("P02");
            refused(ReviewedCycle.as(officer).get(cycle.path(FIGURES + "/P01")), 403, "not-your-unit");
        }
    }

    @Test
    void figuresComePageByPageAndOfOneUnitIfAskedFor() {
        try (ReviewedCycle cycle = certified()) {
            assertThat(cycle.get(FIGURES + "?size=1&page=1").jsonPath().getList("units.unit"))
                    .containsExactly("P02");
            assertThat(cycle.get(FIGURES + "?unit=P01").jsonPath().getList("units.unit"))
                    .containsExactly("P01");
            refused(cycle.get(FIGURES + "/P77"), 404, "unit-not-in-wave");
        }
    }

    /** Under other weights the hidden groups would leave another joint line: two of them give away what one hides. */
    @Test
    void figuresStayUnderTheWeightsOfTheirRelease() {
        try (ReviewedCycle cycle = certified()) {
            String before = cycle.get(FIGURES).asString();
            cycle.weighted("groups", "CPPCC").put("weight", "3");
            cycle.sendAndAwait();
            assertThat(cycle.reviewUnderPresentScheme("P01").toString()).doesNotContain("66.666667");
            assertThat(cycle.get(FIGURES).asString()).isEqualTo(before);
        }
    }

    /** 3 leaders at 80, 18 members at 60 and 30 residents of whom 10 say A and 20 D. */
    static ReviewedCycle certified() {
        ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01", "P02");
        fill(cycle, "CITY_LEADERS", 3, "P01:BBBBB;P02:AAAAA");
        fill(cycle, "CPPCC", 18, "P01:CCCCC;P02:BBBBB");
        fill(cycle, "RESIDENTS", 10, "P01:AAAAA;P02:AAAAA");
        fill(cycle, "RESIDENTS", 20, "P01:DDDDD;P02:BBBBB");
        assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
        assertThat(cycle.askForCertification().statusCode()).isEqualTo(200);
        assertThat(cycle.confirmCertification("auditor").statusCode()).isEqualTo(200);
        return cycle;
    }

    static void fill(ReviewedCycle cycle, String group, int ballots, String ratings) {
        List<Map<String, String>> sheets = new ArrayList<>(IntStream.range(0, ballots)
                .mapToObj(i -> cycle.sheet(group, ratings))
                .toList());
        assertThat(cycle.takeIn(sheets).statusCode()).isEqualTo(201);
    }
}
