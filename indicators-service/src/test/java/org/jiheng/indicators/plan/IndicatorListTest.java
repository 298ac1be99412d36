package org.jiheng.indicators.plan;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IndicatorListTest {
    private Year year;

    @BeforeEach
    void oneApprovedPlanAndOneDraft() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01").withDraftPlanOf("P02");
    }

    @Test
    void indicatorsAreFilteredSortedAndPaged() {
        year.get("/indicators?component=BUSINESS&sort=-indicator&size=3")
                .statusCode(200)
                .body("total", equalTo(4))
                .body("indicators.indicator", contains("P02-02", "P02-01", "P01-02"));
        year.get("/indicators?state=PLANNED")
                .body("indicators.unit", everyItem(equalTo("P02")))
                .body("total", equalTo(4));
        year.get("/indicators?unit=P01&department=业务1处&sort=deadline").body("total", equalTo(4));
        year.get("/indicators?sort=name").statusCode(422);
    }

    @Test
    void aUnitSeesItsOwnAndAnAssessorTheOfficesComponents() {
        year.get(year.officerOf("P01"), "/indicators")
                .body("indicators.unit", everyItem(equalTo("P01")))
                .body("total", equalTo(4));
        year.get(year.assessor("ORGAN_PARTY_COMMITTEE"), "/indicators")
                .body("indicators.indicator", contains("P01-04", "P02-04"));
    }

    @Test
    void whatTheUnitGaveItselfAndWhatItWasGivenStandSideBySide() {
        year.selfAssess("P01", "P01-01", "0.35");
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments/return",
                        Map.of("indicators", List.of(Rows.reason("P01", "P01-01"))))
                .statusCode(200);
        year.selfAssess("P01", "P01-01", "0.30");
        year.selfAssess("P01", "P01-02", "0.20");
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-01", "0.25"))))
                .statusCode(201);

        year.get(year.assessor("PERFORMANCE_OFFICE"), "/indicators?unit=P01&sort=indicator")
                .body("indicators.indicator", contains("P01-01", "P01-02"))
                .body("indicators.maxPoints", contains("0.40", "0.40"))
                .body("indicators.selfPoints", contains("0.30", "0.20"))
                .body("indicators.returnReason", contains("佐证材料不足", null))
                .body("indicators.assessedPoints", contains("0.25", null))
                .body("indicators.difference", contains("-0.05", null));
    }
}
