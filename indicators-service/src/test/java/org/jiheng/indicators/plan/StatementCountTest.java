package org.jiheng.indicators.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Statements;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

/** However many rows there are, the database is asked the same few things. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StatementCountTest {
    private static final int FEW = 25;

    private Year year;

    @BeforeEach
    void threeUnits() {
        year = Year.runningWith("P01", "P02", "P03");
    }

    @Test
    void anImportTakesTheSameFewStatementsHoweverManyRowsItHas() {
        imported("P01", 1);

        int ofTen = imported("P02", 10);

        assertThat(imported("P03", 2_000)).isEqualTo(ofTen).isBetween(5, FEW);
    }

    @Test
    void aPageTakesTheSameFewStatementsHoweverManyIndicatorsThereAre() {
        imported("P01", 10);
        paged();
        int ofTen = paged();
        imported("P02", 2_000);

        int ofThousands = paged();

        assertThat(ofThousands).isEqualTo(ofTen).isBetween(3, FEW);
    }

    @Test
    void pointsAndJudgementsTakeTheSameFewStatementsHoweverManyAreGivenAtOnce() {
        year.withApprovedPlanOf("P01").withApprovedPlanOf("P02").withApprovedPlanOf("P03");
        selfAssessed("P03", "-01");
        assessed("P03", "-01", "-02");
        declined("P03", "-01", "-02");
        judged("P03", "-01", "-02");

        assertThat(selfAssessed("P02", "-01", "-02", "-03", "-04"))
                .isEqualTo(selfAssessed("P01", "-01"))
                .isBetween(5, FEW);
        assessed("P01", "-01", "-02");
        assessed("P02", "-01", "-02");
        assertThat(assessed("P02", "-01", "-02"))
                .isEqualTo(assessed("P01", "-01"))
                .isBetween(5, FEW);
        assertThat(declined("P02", "-01", "-02"))
                .isEqualTo(declined("P01", "-01"))
                .isBetween(5, 2 * FEW);
        assertThat(judged("P02", "-01", "-02")).isEqualTo(judged("P01", "-01")).isBetween(5, 2 * FEW);
    }

    @Test
    void aPageOfVetoesTakesTheSameFewStatementsHoweverManyThereAre() {
        proposeVeto();
        listed("/vetoes");
        int ofOne = listed("/vetoes");
        proposeVeto();
        proposeVeto();

        int ofThree = listed("/vetoes");

        assertThat(ofThree).isEqualTo(ofOne).isBetween(2, FEW);
    }

    @Test
    void sealedSubmissionsTakeTheSameFewStatementsHoweverManyThereAre() {
        year.withApprovedPlanOf("P01").withApprovedPlanOf("P02");
        YearsEnd one = YearsEnd.of(year, "P01").sealed();
        listed("/sealed-submissions");
        listed("/sealed-submissions/P01");
        int ofOne = listed("/sealed-submissions");
        int oneVersion = listed("/sealed-submissions/P01");
        one.receiveAtTheOffice(one.digest()).statusCode(201);
        one.withOtherFigures("99").reportedAnew().replace("更正").statusCode(200);
        YearsEnd.of(year, "P02").sealed();

        int ofTwo = listed("/sealed-submissions");

        assertThat(ofTwo).isEqualTo(ofOne).isBetween(3, FEW);
        assertThat(listed("/sealed-submissions/P01")).isEqualTo(oneVersion);
    }

    @Test
    void plansAreCarriedOverInTheSameFewStatementsHoweverManyThereAre() {
        Year other = Year.runningWith("P01", "P02", "P03").withApprovedPlanOf("P01");
        Year warm = Year.runningWith("P01", "P02", "P03").withApprovedPlanOf("P01");
        year.withApprovedPlanOf("P01").withApprovedPlanOf("P02").withApprovedPlanOf("P03");
        carriedOver(warm);
        int ofOnePlan = carriedOver(other);

        int ofThree = carriedOver(year);

        assertThat(ofThree).isEqualTo(ofOnePlan);
    }

    @Test
    void aChangeOfMaximaTakesTheSameFewStatementsHoweverManyLedgersFollow() {
        year.withApprovedPlanOf("P01").withApprovedPlanOf("P02").withApprovedPlanOf("P03");
        entered("P01", "-01", "-02");
        entered("P02", "-01", "-02");
        entered("P03", "-01", "-02");
        changed("P03", "-01", "-02");

        assertThat(changed("P02", "-01", "-02"))
                .isEqualTo(changed("P01", "-01"))
                .isBetween(5, 2 * FEW);
    }

    @Test
    void ofOneUnitsLedgerTheSameRowsAreReadHoweverManyOthersThereAre() {
        year.withApprovedPlanOf("P01").withApprovedPlanOf("P02");
        entered("P01", "-01", "-02");
        int alone = readOfLedger();
        entered("P02", "-01", "-02");

        int besideOthers = readOfLedger();

        assertThat(besideOthers).isEqualTo(alone).isPositive();
        year.get("/supervision-entries?unit=P01")
                .body("entries.indicator", contains("P01-01", "P01-02"))
                .body("entries.pointsAfter", contains("0.30", "0.30"));
    }

    private int readOfLedger() {
        return Statements.rowsOf(() -> year.get("/supervision-entries?unit=P01").statusCode(200));
    }

    private void entered(String unit, String... codes) {
        for (String code : codes) {
            Map<String, Object> entry = Rows.ledgerEntry(unit + code, "-0.10");
            entry.put("unit", unit);
            year.post(year.assessor("PERFORMANCE_OFFICE"), "/supervision-entries", entry)
                    .statusCode(201);
        }
    }

    /** Another maximum of each, asked for and approved; the approval is counted. */
    private int changed(String unit, String... codes) {
        List<Map<String, Object>> indicators = Stream.of(codes)
                .map(code -> Plans.indicator(unit + code, "BUSINESS"))
                .toList();
        indicators.forEach(indicator -> indicator.put("maxPoints", "0.5"));
        String request = year.movePlan(
                        year.officerOf(unit),
                        unit,
                        "change-requests",
                        Map.of("reason", "任务调整", "indicators", indicators))
                .statusCode(201)
                .extract()
                .path("changeRequest");
        String tag = year.planTag(unit);
        return Statements.of(
                () -> year.movePlan(year.office(), unit, "change-requests/" + request + "/approve", null, tag)
                        .statusCode(200));
    }

    private static int carriedOver(Year from) {
        return Statements.of(() ->
                from.post(from.office(), "/carry-over", Map.of("year", 2013)).statusCode(201));
    }

    private void proposeVeto() {
        Map<String, String> veto = Map.of(
                "unit", "P01", "area", "PETITIONS", "reach", "GRADE", "reason", "越级集体上访", "occurredOn", "2012-11-15");
        year.post(year.office(), "/vetoes", veto).statusCode(201);
    }

    private int listed(String path) {
        return Statements.of(() -> year.get(path).statusCode(200));
    }

    private int selfAssessed(String unit, String... codes) {
        return Statements.of(() -> year.post(
                        year.officerOf(unit), "/self-assessments", Map.of("selfAssessments", points(unit, codes)))
                .statusCode(201));
    }

    private int assessed(String unit, String... codes) {
        return Statements.of(() -> year.post(
                        year.assessor("PERFORMANCE_OFFICE"), "/assessments", Map.of("assessments", points(unit, codes)))
                .statusCode(201));
    }

    /** Proposed and approved. */
    private int judged(String unit, String... codes) {
        return Statements.of(() -> year.post(
                        year.office(), "/applicability-judgements/approve", Map.of("judgements", proposed(unit, codes)))
                .statusCode(200));
    }

    /** Proposed and declined. */
    private int declined(String unit, String... codes) {
        return Statements.of(() -> {
            List<Map<String, String>> declined = proposed(unit, codes).stream()
                    .map(each -> Map.of("judgement", each, "reason", "仍然适用"))
                    .toList();
            year.post(year.office(), "/applicability-judgements/decline", Map.of("judgements", declined))
                    .statusCode(200);
        });
    }

    private List<String> proposed(String unit, String... codes) {
        List<Map<String, Object>> rows =
                Stream.of(codes).map(code -> Rows.reason(unit, unit + code)).toList();
        return year.post(year.assessor("PERFORMANCE_OFFICE"), "/applicability-judgements", Map.of("judgements", rows))
                .statusCode(201)
                .extract()
                .path("judgements.judgement");
    }

    private static List<Map<String, Object>> points(String unit, String... codes) {
        return Stream.of(codes)
                .map(code -> Rows.points(unit, unit + code, "0.2"))
                .toList();
    }

    private int paged() {
        return Statements.of(
                () -> year.get("/indicators?component=BUSINESS&size=500").statusCode(200));
    }

    private int imported(String unit, int rows) {
        byte[] table = IntStream.range(0, rows)
                .mapToObj(i -> unit + "-" + i + ",BUSINESS,a,BASIC,0.4")
                .collect(Collectors.joining("\n", "indicator,component,name,kind,maxPoints\n", ""))
                .getBytes(StandardCharsets.UTF_8);
        return Statements.of(
                () -> year.table(year.officerOf(unit), "PUT", "/plans/" + unit + "/table", "text/csv", table, null)
                        .statusCode(200));
    }
}
