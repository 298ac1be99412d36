package org.jiheng.indicators.assessment;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Workbook;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PointsTableTest {
    private static final RestAssuredConfig CSV = RestAssured.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Year year;

    @BeforeEach
    void threeUnitsOneOfThemStillDrafting() {
        year = Year.runningWith("P01", "P02", "P03")
                .withApprovedPlanOf("P01")
                .withApprovedPlanOf("P02")
                .withDraftPlanOf("P03");
    }

    @Test
    void pointsAreGivenFromATable() {
        send(year.officerOf("P01"), "self-assessments", "单位,指标编号,得分\nP01,P01-01,0.3\nP01,P01-03,0.4\n")
                .statusCode(201)
                .body("accepted", equalTo(2));
        send(year.assessor("PERFORMANCE_OFFICE"), "assessments", "unit,indicator,points\nP01,P01-01,0.25\n")
                .statusCode(201);

        year.get("/plans/P01")
                .body("indicators.selfPoints", hasItems("0.30", "0.40"))
                .body("indicators[0].assessedPoints", equalTo("0.25"));
    }

    @Test
    void everyRowThatIsWrongIsNamedByItsRule() {
        judgeNotApplicable("P01-02");

        send(year.assessor("PERFORMANCE_OFFICE").unit("P02"), "assessments", """
                        unit,indicator,points
                        P02,P02-01,0.1
                        P01,P01-04,0.1
                        P01,P01-01,0.41
                        P03,P03-01,0.1
                        P01,P01-02,0.1
                        P01,P01-99,0.1
                        P01,P01-01,0.123
                        P01,,x
                        """)
                .statusCode(403)
                .body("type", endsWith(":rows-faulty"))
                .body(
                        "errors.path",
                        contains(
                                "/rows/2",
                                "/rows/3",
                                "/rows/4/points",
                                "/rows/5/indicator",
                                "/rows/6/indicator",
                                "/rows/7/indicator",
                                "/rows/8/indicator",
                                "/rows/8/points",
                                "/rows/9/indicator",
                                "/rows/9/points"))
                .body(
                        "errors.rule",
                        contains(
                                "own-unit",
                                "not-your-component",
                                "points-above-maximum",
                                "indicator-not-approved",
                                "indicator-not-applicable",
                                "unknown-indicator",
                                "named-twice",
                                "too-many-decimals",
                                "cell-empty",
                                "cell-no-decimal"));

        year.get("/plans/P01").body("indicators.assessedPoints.findAll { it != null }.size()", equalTo(0));
    }

    @Test
    void anAssessorFetchesWhatTheOfficeHasGivenSoFarFillsItInAndSendsItBack() {
        Tokens assessor = year.assessor("PERFORMANCE_OFFICE").unit("P02");
        judgeNotApplicable("P01-02");
        send(assessor, "assessments", "unit,indicator,points\nP01,P01-01,0.25\n")
                .statusCode(201);
        send(year.assessor("DEVELOPMENT_REFORM_COMMISSION"), "assessments", "unit,indicator,points\nP01,P01-03,0.1\n")
                .statusCode(201);

        String table = new String(year.download(assessor, "/assessments/table", "text/csv"), StandardCharsets.UTF_8);

        assertThat(table).isEqualToNormalizingNewlines("""
                \ufeffunit,unitName,indicator,name,maxPoints,points
                P01,单位P01,P01-01,指标P01-01,0.40,0.25
                """);
        String others = new String(
                year.download(year.assessor("ORGAN_PARTY_COMMITTEE"), "/assessments/table", "text/csv"),
                StandardCharsets.UTF_8);
        assertThat(others.lines().skip(1))
                .containsExactly("P01,单位P01,P01-04,指标P01-04,0.40,", "P02,单位P02,P02-04,指标P02-04,0.40,");
        send(
                        year.assessor("ORGAN_PARTY_COMMITTEE"),
                        "assessments",
                        others.replace("指标P01-04,0.40,", "指标P01-04,0.40,0.3")
                                .replace("指标P02-04,0.40,", "指标P02-04,0.40,0.4"))
                .statusCode(201)
                .body("accepted", equalTo(2));
    }

    @Test
    void whatStandsBesideThePointsChangesNothing() {
        send(year.assessor("ORGAN_PARTY_COMMITTEE"), "assessments", """
                        单位,单位名称,指标编号,指标名称,分值,得分
                        P01,某单位,P01-04,某指标,0.9,0.3
                        """).statusCode(201);

        year.get("/plans/P01")
                .body("indicators[3].name", equalTo("指标P01-04"))
                .body("indicators[3].maxPoints", equalTo("0.40"))
                .body("indicators[3].assessedPoints", equalTo("0.30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void whatIsFetchedIsGivenAgainUnchanged(String form) {
        Tokens assessor = year.assessor("ORGAN_PARTY_COMMITTEE");
        send(assessor, "assessments", "unit,indicator,points\nP01,P01-04,0.25\nP02,P02-04,0.4\n")
                .statusCode(201);
        byte[] table = year.download(assessor, "/assessments/table", form);

        year.table(assessor, "POST", "/assessments/table", form, table)
                .statusCode(201)
                .body("accepted", equalTo(2));

        year.get("/plans/P01").body("indicators[3].assessedPoints", equalTo("0.25"));
        year.get(year.officerOf("P01"), "/assessments/table").statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void aTableThatIsSentBackAsItWasFetchedChangesNothing(String form) {
        Tokens assessor = year.assessor("PERFORMANCE_OFFICE");
        send(assessor, "assessments", "unit,indicator,points\nP01,P01-01,0.25\n")
                .statusCode(201);
        Map<String, Object> kept = Map.of(
                "unit",
                "P01",
                "indicator",
                "P01-02",
                "matter",
                "m",
                "verdict",
                "NOT_CARRIED_OUT",
                "change",
                "-0.10",
                "description",
                "d",
                "occurredOn",
                "2012-10-12");
        year.post(assessor, "/supervision-entries", kept).statusCode(201);
        String tag = year.planTag("P01");
        byte[] table = year.download(assessor, "/assessments/table", form);

        year.table(assessor, "POST", "/assessments/table", form, table)
                .statusCode(201)
                .body("changed", equalTo(0));

        assertThat(year.planTag("P01")).isEqualTo(tag);
        assertThat(Database.query("SELECT count(*) FROM assessment_act WHERE kind = 'ASSESSED' AND cycle = '"
                        + year.cycle() + "'"))
                .containsExactly("2");
    }

    @Test
    void ofATableThatIsSentBackOnlyWhatIsChangedIsAssessed() {
        Tokens assessor = year.assessor("ORGAN_PARTY_COMMITTEE");
        send(assessor, "assessments", "unit,indicator,points\nP01,P01-04,0.25\n")
                .statusCode(201);

        send(assessor, "assessments", "unit,indicator,points\nP01,P01-04,0.250\nP02,P02-04,0.4\n")
                .statusCode(201)
                .body("accepted", equalTo(2))
                .body("changed", equalTo(1));

        assertThat(Database.query("SELECT indicator FROM assessment_act WHERE kind = 'ASSESSED' AND cycle = '"
                        + year.cycle() + "' ORDER BY act"))
                .containsExactly("P01-04", "P02-04");
    }

    @Test
    void pointsThatWereGivenAreNotTakenBackByAnEmptyCell() {
        Tokens assessor = year.assessor("ORGAN_PARTY_COMMITTEE");
        send(assessor, "assessments", "unit,indicator,points\nP01,P01-04,0.25\n")
                .statusCode(201);

        send(assessor, "assessments", "unit,indicator,points\nP01,P01-04,\n")
                .statusCode(422)
                .body("errors.path", contains("/rows/2/points"))
                .body("errors.rule", contains("points-left-out"));
    }

    @ParameterizedTest
    @CsvSource({"zh, 须为十进制数", "en, must be a decimal number"})
    void whatIsNoNumberIsSaidInWordsNotAsAPattern(String language, String words) {
        given().auth()
                .oauth2(year.assessor("PERFORMANCE_OFFICE").token())
                .contentType("application/json")
                .header("Accept-Language", language)
                .body(Map.of("assessments", List.of(Rows.points("P01", "P01-01", "1e-1"))))
                .post("/api/v1/cycles/" + year.cycle() + "/assessments")
                .then()
                .statusCode(422)
                .body("errors.path", contains("/assessments/0/points"))
                .body("errors.detail", contains(containsString(words)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit,indicator,points\nP01,P01-01,x\n", "unit,indicator\nP01,P01-01\n"})
    void inChineseColumnsAreCalledByTheirChineseTitles(String table) {
        given().auth()
                .oauth2(year.assessor("PERFORMANCE_OFFICE").token())
                .config(CSV)
                .contentType("text/csv")
                .header("Accept-Language", "zh")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/cycles/" + year.cycle() + "/assessments/table")
                .then()
                .statusCode(422)
                .body("errors.detail", contains(containsString("“得分”")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/vnd.ms-excel",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            })
    void whoSendsAWorkbookOfTheOldFormIsToldWhatToDo(String type) {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};

        year.table(year.assessor("PERFORMANCE_OFFICE"), "POST", "/assessments/table", type, old)
                .statusCode(400)
                .body("errors.rule", contains("old-or-encrypted-workbook"))
                .body("errors.detail", contains(containsString("Save it as .xlsx")));
    }

    @Test
    void aTableThatABrowserCallsAnOldWorkbookIsRead() {
        byte[] csv = "unit,indicator,points\nP01,P01-01,0.25\n".getBytes(StandardCharsets.UTF_8);

        year.table(year.assessor("PERFORMANCE_OFFICE"), "POST", "/assessments/table", "application/vnd.ms-excel", csv)
                .statusCode(201);
    }

    @Test
    void aTableWithoutPointsIsNone() {
        send(year.assessor("ORGAN_PARTY_COMMITTEE"), "assessments", "unit,indicator\nP01,P01-04\n")
                .statusCode(422)
                .body("errors.rule", contains("column-missing"));
    }

    @Test
    void aUnitGivesPointsToItsOwnIndicatorsOnly() {
        send(year.officerOf("P01"), "self-assessments", "unit,indicator,points\nP02,P02-01,0.1\nP01,P01-01,9\n")
                .statusCode(403)
                .body("errors.rule", contains("not-your-unit", "points-above-maximum"));
    }

    @Test
    void aFlawedTableOfFiveThousandRowsNamesAllItsFlawsInOneAnswer() {
        String csv = IntStream.range(0, 5_000)
                .mapToObj(i -> "P01,P01-X" + i + ",0.123")
                .collect(Collectors.joining("\n", "unit,indicator,points\n", ""));
        List<List<String>> rows = new ArrayList<>(List.of(List.of("unit", "indicator", "points")));
        IntStream.range(0, 5_000)
                .mapToObj(i -> List.of("P01", "P01-X" + i, "x"))
                .forEach(rows::add);

        send(year.assessor("PERFORMANCE_OFFICE"), "assessments", csv)
                .statusCode(422)
                .body("errors", hasSize(5_000));
        year.table(year.officerOf("P01"), "POST", "/self-assessments/table", Workbook.TYPE, Workbook.of(rows))
                .statusCode(422)
                .body("errors", hasSize(10_000));
    }

    private void judgeNotApplicable(String indicator) {
        String judgement = year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason("P01", indicator))))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
        year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement)))
                .statusCode(200);
    }

    private ValidatableResponse send(Tokens person, String what, String table) {
        return year.table(person, "POST", "/" + what + "/table", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    }
}
