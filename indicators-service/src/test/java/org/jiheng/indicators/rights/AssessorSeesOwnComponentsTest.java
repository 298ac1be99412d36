package org.jiheng.indicators.rights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Bureau;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** §四(四)1: an office sees what concerns the components that it assesses, whichever way it asks. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssessorSeesOwnComponentsTest {
    private static final String UNIT = "P01";
    private static final String COMMITTEE = "ORGAN_PARTY_COMMITTEE";

    private static Year approved() {
        return Year.runningWith(UNIT).withApprovedPlanOf(UNIT);
    }

    private static Tokens committee(Year year) {
        return year.assessor(COMMITTEE);
    }

    @Test
    void ofAPlanAnAssessorSeesTheOwnComponentsIndicators() {
        Year year = approved();
        year.get(committee(year), "/plans/P01").statusCode(200).body("indicators.indicator", contains("P01-04"));
    }

    @Test
    void ofAVersionAnAssessorSeesTheOwnComponentsIndicators() {
        Year year = approved();
        year.get(committee(year), "/plans/P01/versions/1")
                .statusCode(200)
                .body("indicators.indicator", contains("P01-04"));
    }

    @Test
    void ofAPlansTableAnAssessorSeesTheOwnComponentsRows() {
        Year year = approved();
        byte[] table = year.download(committee(year), "/plans/P01/table", "text/csv");
        assertThat(new String(table, UTF_8)).contains("P01-04").doesNotContain("P01-01");
    }

    @Test
    void betweenTwoVersionsAnAssessorSeesWhatChangedInTheOwnComponents() {
        Year year = Year.runningWith(UNIT).withDraftPlanOf(UNIT);
        var changed = Plans.complete(UNIT, year.number());
        Plans.indicators(changed).get(0).put("target", "99");
        Plans.indicators(changed).get(3).put("target", "98");
        year.filePlan(UNIT, changed).statusCode(200);
        year.get(committee(year), "/plans/P01/difference?from=1&to=2")
                .statusCode(200)
                .body("changed.indicator", contains("P01-04"));
    }

    @Test
    void anAssessorSeesWhyIndicatorsOfTheOwnComponentWereReturned() {
        Year year = Year.runningWith(UNIT).withSubmittedPlanOf(UNIT);
        var reasons = List.of(
                Map.of("indicator", "P01-01", "reason", "目标偏低"), Map.of("indicator", "P01-04", "reason", "措施不实"));
        year.movePlan(year.office(), UNIT, "return", Map.of("reasons", reasons)).statusCode(200);
        year.get(committee(year), "/plans/P01").statusCode(200).body("returnReasons.indicator", contains("P01-04"));
    }

    @Test
    void aChangeOfOtherComponentsOnlyIsNotThereForAnAssessor() {
        Year year = approved();
        String request = askedChange(year, 0);
        year.get(committee(year), "/plans/P01/change-requests").statusCode(200).body("changeRequests", empty());
        year.get(committee(year), "/plans/P01/change-requests/" + request)
                .statusCode(404)
                .body("type", endsWith(":unknown-change"));
    }

    @Test
    void anAssessorSeesWhatAChangeAsksOfTheOwnComponents() {
        Year year = approved();
        String request = askedChange(year, 0, 3);
        year.get(committee(year), "/plans/P01/change-requests/" + request)
                .statusCode(200)
                .body("indicators.indicator", contains("P01-04"));
    }

    private static String askedChange(Year year, int... changed) {
        var plan = Plans.indicators(Plans.complete(UNIT, year.number()));
        var rows = Arrays.stream(changed).mapToObj(plan::get).toList();
        rows.forEach(row -> row.put("target", "99"));
        return year.movePlan(year.officerOf(UNIT), UNIT, "change-requests", Map.of("reason", "r", "indicators", rows))
                .statusCode(201)
                .extract()
                .path("changeRequest");
    }

    @Test
    void anAssessorSeesProposalsOfTheOwnComponents() {
        Year year = Year.runningWith(UNIT);
        var indicators = List.of(Plans.indicator("P01-71", "BUSINESS"), Plans.indicator("P01-72", "PARTY_BUILDING"));
        year.post(year.officerOf(UNIT), "/plans/P01/proposals", Map.of("department", "业务1处", "indicators", indicators))
                .statusCode(201);
        year.get(committee(year), "/plans/P01/proposals")
                .statusCode(200)
                .body("proposals.indicator.indicator", contains("P01-72"));
    }

    @Test
    void anAssessorSeesProgressOfTheOwnComponents() {
        Year year = approved();
        var rows = List.of(progress("P01-01"), progress("P01-04"));
        year.post(year.officerOf(UNIT), "/progress-reports", Map.of("progressReports", rows))
                .statusCode(201);
        year.get(committee(year), "/progress-reports/P01")
                .statusCode(200)
                .body("progressReports.indicator", contains("P01-04"));
    }

    private static Map<String, String> progress(String indicator) {
        return Map.of("unit", UNIT, "indicator", indicator, "date", "2012-09-28", "actual", "1");
    }

    @Test
    void anAssessorSeesJudgementsOnTheOwnComponents() {
        Year year = approved();
        judge(year, "PERFORMANCE_OFFICE", "P01-01");
        judge(year, COMMITTEE, "P01-04");
        year.get(committee(year), "/applicability-judgements")
                .statusCode(200)
                .body("judgements.indicator", contains("P01-04"));
    }

    private static void judge(Year year, String office, String indicator) {
        year.post(
                        year.assessor(office),
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason(UNIT, indicator))))
                .statusCode(201);
    }

    @Test
    void anAssessorSeesTheLedgerOfTheOwnComponents() {
        Year year = approved();
        enter(year, "PERFORMANCE_OFFICE", "P01-01");
        enter(year, COMMITTEE, "P01-04");
        year.get(committee(year), "/supervision-entries").statusCode(200).body("entries.indicator", contains("P01-04"));
    }

    private static void enter(Year year, String office, String indicator) {
        Map<String, String> entry = Map.of(
                "unit",
                UNIT,
                "indicator",
                indicator,
                "matter",
                "m",
                "verdict",
                "CARRIED_OUT",
                "change",
                "0",
                "description",
                "d",
                "occurredOn",
                "2012-10-12");
        year.post(year.assessor(office), "/supervision-entries", entry).statusCode(201);
    }

    @Test
    void anAssessorSeesVetoesOfTheOwnComponents() {
        Year year = approved();
        veto(year, "GRADE", null);
        veto(year, "INDICATOR", "P01-01");
        veto(year, "INDICATOR", "P01-04");
        year.get(committee(year), "/vetoes").statusCode(200).body("vetoes.indicator", contains("P01-04"));
    }

    private static void veto(Year year, String reach, String indicator) {
        Map<String, Object> veto = new HashMap<>(Map.of(
                "unit",
                UNIT,
                "area",
                "PETITIONS",
                "reach",
                reach,
                "reason",
                "r",
                "occurredOn",
                LocalDate.of(2012, 11, 15).toString()));
        if (indicator != null) {
            veto.put("indicator", indicator);
            veto.put("component", indicator.endsWith("4") ? "PARTY_BUILDING" : "BUSINESS");
        }
        year.post(year.office(), "/vetoes", veto).statusCode(201);
    }

    @Test
    void inABureausOwnYearAnAssessorSeesWhatTheOwnComponentsIndicatorsServe() {
        Bureau bureau = Bureau.running().withApprovedPlanServing(Bureau.OFFICE, "A15-01");
        Year own = bureau.own();
        own.get(committee(own), "/plans/O1/served-indicators").statusCode(200).body("indicators", empty());
        own.get(own.assessor("PERFORMANCE_OFFICE"), "/plans/O1/served-indicators")
                .statusCode(200)
                .body("indicators", hasSize(1));
    }

    @Test
    void aReportOfAWholeUnitIsNotForAnAssessor() {
        Year year = approved();
        YearsEnd.of(year, UNIT).reported();
        List.of("", "/P01", "/P01/pdf")
                .forEach(below -> year.get(committee(year), "/self-assessment-reports" + below)
                        .statusCode(403)
                        .body("type", endsWith(":not-permitted")));
    }

    @Test
    void theSealedFiguresOfAWholeUnitAreNotForAnAssessor() {
        Year year = approved();
        YearsEnd.of(year, UNIT).sealed();
        List.of("/P01", "/P01/file")
                .forEach(below -> year.get(committee(year), "/sealed-submissions" + below)
                        .statusCode(403)
                        .body("type", endsWith(":not-permitted")));
        year.get(committee(year), "/sealed-submissions").statusCode(200).body("submissions", empty());
    }

    @Test
    void theOfficeThatReceivesSealedFiguresSeesThem() {
        Year year = approved();
        YearsEnd end = YearsEnd.of(year, UNIT).sealed();
        Tokens bureau = year.assessor("STATISTICS_BUREAU");
        String digest = end.digest();
        year.get(bureau, "/sealed-submissions").statusCode(200).body("submissions.unit", contains(UNIT));
        year.get(bureau, "/sealed-submissions/P01/receipts/STATISTICS_BUREAU")
                .statusCode(200)
                .body("digest", equalTo(digest));
        assertThat(year.get(bureau, "/sealed-submissions/P01/receipts/STATISTICS_BUREAU/file")
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(end.sealedFile());
    }

    @Test
    void noOfficeSeesSealedFiguresInTheNameOfAnother() {
        Year year = approved();
        YearsEnd.of(year, UNIT).sealed();
        year.get(committee(year), "/sealed-submissions/P01/receipts/STATISTICS_BUREAU")
                .statusCode(403)
                .body("type", endsWith(":not-your-office"));
    }

    @Test
    void whoIsAnOfficerTooSeesAllOfTheOwnUnit() {
        Year year = approved();
        Tokens both =
                year.person("assessor", "unit-officer").assessor(COMMITTEE).unit(UNIT);
        year.get(both, "/plans/P01").statusCode(200).body("indicators", hasSize(4));
    }
}
