package org.jiheng.indicators.report;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.indicators.testing.AtOnce.atOnce;
import static org.jiheng.indicators.testing.AtOnce.oneOf;

/** The self-assessment report 自评报告 (§六(三)): written by the unit, filed under its head's signature. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportLifeTest {
    private Year year;
    private YearsEnd end;

    @BeforeEach
    void anApprovedPlan() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        end = YearsEnd.of(year, "P01");
    }

    @Test
    void aReportIsTheUnitsWordsAndItsFigures() {
        end.selfAssessed().drafted();

        year.get("/self-assessment-reports/P01")
                .body("state", equalTo("DRAFT"))
                .body("words.OVERVIEW", equalTo("全年工作目标基本完成。"))
                .body("indicators.selfPoints", contains("0.35", "0.35", "0.35", "0.35"))
                .body("digest", nullValue());
    }

    @Test
    void theHeadFilesItWithTheFiguresAsTheyAre() {
        end.selfAssessed().drafted();

        end.file().statusCode(200).body("state", equalTo("FILED"));

        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments/return",
                        Map.of("indicators", List.of(Map.of("unit", "P01", "indicator", "P01-01", "reason", "佐证不足"))))
                .statusCode(200);
        year.get("/self-assessment-reports/P01")
                .body("indicators[0].selfPoints", equalTo("0.35"))
                .body("lateDays", greaterThan(-1));
    }

    @Test
    void aReportIsFiledOnceAndAnEditMakesADraftOfIt() {
        end.reported();
        end.file().statusCode(409).body("type", endsWith(":report-cannot-be-filed"));

        end.draft(Map.of("OVERVIEW", "补充说明")).statusCode(200).body("state", equalTo("DRAFT"));

        end.file().statusCode(200);
        assertThat(Database.query("SELECT version FROM filed_report WHERE cycle = '" + year.cycle() + "' ORDER BY 1"))
                .containsExactly("1", "2");
    }

    @Test
    void nothingIsFiledBeforeAllIsSelfAssessed() {
        end.drafted();

        end.file()
                .statusCode(409)
                .body("type", endsWith(":indicators-not-self-assessed"))
                .body("errors", hasSize(4));
    }

    @Test
    void anAssessorWhoWasEarlierKeepsNobodyFromSayingWhatTheyHaveEarned() {
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-01", "0.30"))))
                .statusCode(201);
        end.drafted();
        end.file().statusCode(409).body("errors", hasSize(4));

        end.selfAssessed();
        end.file().statusCode(200);

        year.get("/plans/P01")
                .body("indicators[0].state", equalTo("ASSESSED"))
                .body("indicators[0].assessedPoints", equalTo("0.30"));
    }

    @Test
    void ofTwoWhoEditAtOnceOneIsToldSo() {
        end.drafted();
        String seen = end.reportTag();

        var answers = atOnce(
                () -> end.draft(Map.of("OVERVIEW", "甲"), "If-Match", seen),
                () -> end.draft(Map.of("OVERVIEW", "乙"), "If-Match", seen));

        oneOf(200, 412, answers);
        end.draft(Map.of("OVERVIEW", "丙"), "If-None-Match", "*").statusCode(412);
        end.file(seen).statusCode(412);
        end.file(null).statusCode(428);
        String kept = answers.get(0).extract().statusCode() == 200 ? "甲" : "乙";
        year.get("/self-assessment-reports/P01").body("words.OVERVIEW", equalTo(kept));
    }

    @Test
    void aSectionThatNoReportHasIsNamedAndNothingIsStored() {
        Map<String, String> before = Database.contents();

        end.draft(Map.of("OVERVIEW", "甲", "BOASTS", "乙"))
                .statusCode(422)
                .body("type", endsWith(":unknown-section"))
                .body("errors.path", contains("/words/BOASTS"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void wordsHaveABound() {
        end.draft(Map.of("OVERVIEW", "长".repeat(10_001)))
                .statusCode(422)
                .body("errors.path", contains("/words/OVERVIEW"));
    }

    @Test
    void withoutAReportThereIsNoneToFileOrRead() {
        end.file("\"1\"").statusCode(404).body("type", endsWith(":unknown-report"));

        year.get("/self-assessment-reports/P01").statusCode(404).body("type", endsWith(":unknown-report"));
    }
}
