package org.jiheng.indicators.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Workbook;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PlanTableTest {
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String TITLES = "指标编号,考核部分,指标名称,类别,来源,分值,序时进度\n";

    private Year year;

    @BeforeEach
    void aRunningYear() {
        year = Year.runningWith("P01", "P02");
    }

    @Test
    void aPlanIsFiledFromATableAsFromJson() {
        file(TITLES + "P01-01,BUSINESS,水利工程,重点目标,政府工作报告,0.4,\"2012-Q2 过半\n2012-12 完成\"\n")
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("rows", equalTo(1));

        year.get("/plans/P01")
                .body("indicators.kind", contains("KEY"))
                .body("indicators.source", contains("GOVERNMENT_WORK_REPORT"))
                .body("indicators.maxPoints", contains("0.40"))
                .body("indicators[0].schedule.period", contains("2012-Q2", "2012-12"))
                .body("indicators[0].schedule.goal", contains("过半", "完成"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, WORKBOOK})
    void whatIsFetchedIsFiledUnchanged(String form) {
        Map<String, Object> plan = Plans.complete("P01");
        Plans.indicators(plan).get(0).put("name", "=SUM(A1)");
        Plans.indicators(plan).get(1).put("measures", "'+一\r\n\"二\", 三");
        year.filePlan("P01", plan).statusCode(200);
        byte[] table = year.download(year.officerOf("P01"), "/plans/P01/table", form);

        year.table(year.officerOf("P01"), "PUT", "/plans/P01/table", form, table)
                .statusCode(200);

        year.get("/plans/P01/difference?from=1&to=2")
                .statusCode(200)
                .body("added", hasSize(0))
                .body("removed", hasSize(0))
                .body("changed", hasSize(0));
    }

    @Test
    void everyRowThatIsWrongIsNamedAndNothingIsStored() {
        var before = Database.contents();

        file(TITLES
                        + "P01-01,NONE,a,BASIC,HEARSAY,0.123,\n,BUSINESS,b,BASE,,x,\nP01-01,BUSINESS,c,BASIC,,-1,2012-13 x\n")
                .statusCode(422)
                .body("type", endsWith(":rows-faulty"))
                .body(
                        "errors.path",
                        contains(
                                "/rows/2/component",
                                "/rows/2/source",
                                "/rows/2/maxPoints",
                                "/rows/3/indicator",
                                "/rows/3/kind",
                                "/rows/3/maxPoints",
                                "/rows/4/schedule",
                                "/rows/4/indicator",
                                "/rows/4/maxPoints"))
                .body(
                        "errors.rule",
                        contains(
                                "unknown-component",
                                "unknown-source",
                                "too-many-decimals",
                                "cell-empty",
                                "cell-not-one-of",
                                "cell-no-decimal",
                                "cell-line-unclear",
                                "named-twice",
                                "points-below-zero"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void aFlawedFileOfFiveThousandRowsNamesAllItsFlawsInOneAnswer() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(TITLES.strip().split(","))));
        IntStream.range(0, 5_000)
                .mapToObj(i -> List.of("P01-" + i, "NONE", "a", "BASE", "HEARSAY", "0.123", ""))
                .forEach(rows::add);

        file(rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n")))
                .statusCode(422)
                .body("errors", hasSize(20_000));
        year.table(year.officerOf("P01"), "PUT", "/plans/P01/table", WORKBOOK, Workbook.of(rows), null)
                .statusCode(422)
                .body("errors", hasSize(20_000));
    }

    @Test
    void aTableBeyondItsBoundsIsRefused() {
        file(TITLES + "P01-1,BUSINESS,a,BASIC,,0.1,\n".repeat(5_001))
                .statusCode(413)
                .body("errors.rule", contains("too-many-rows"));
        file(TITLES + ",".repeat(6 << 20)).statusCode(413).body("type", endsWith(":request-too-large"));
    }

    @Test
    void anEditNamesThePlanThatWasSeen() {
        year.withDraftPlanOf("P01");
        byte[] table = (TITLES + "P01-01,BUSINESS,a,BASIC,,0.4,\n").getBytes(StandardCharsets.UTF_8);

        year.table(year.officerOf("P01"), "PUT", "/plans/P01/table", CSV, table, null)
                .statusCode(412);
        year.table(year.officerOf("P02"), "PUT", "/plans/P01/table", CSV, table).statusCode(403);
    }

    @Test
    void fiveThousandIndicatorsAreADraftButNotAPlanThatAnybodyCanSubmit() {
        StringBuilder table = new StringBuilder(TITLES);
        for (int i = 0; i < 5_000; i++) {
            table.append("P01-").append(i).append(",BUSINESS,a,BASIC,,0.40,\n");
        }
        file(table.toString()).statusCode(200).body("rows", equalTo(5_000));
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);

        year.movePlan(year.officerOf("P01"), "P01", "submit", null)
                .statusCode(422)
                .body("errors.rule", hasItem("plan-too-large"));
    }

    @Test
    void aTemplateHasTheTitlesInTheCallersLanguage() {
        byte[] template = year.download(year.officerOf("P01"), "/plan-template", CSV);

        assertThat(new String(template, StandardCharsets.UTF_8)).startsWith("\ufeff指标编号,考核部分,指标名称");
        byte[] points = year.download(year.officerOf("P01"), "/points-template", CSV);
        assertThat(new String(points, StandardCharsets.UTF_8)).startsWith("\ufeff单位,指标编号,得分");
        assertThat(year.download(year.officerOf("P01"), "/points-template", WORKBOOK))
                .startsWith('P', 'K');
    }

    private ValidatableResponse file(String table) {
        return year.table(
                year.officerOf("P01"), "PUT", "/plans/P01/table", CSV, table.getBytes(StandardCharsets.UTF_8), null);
    }
}
