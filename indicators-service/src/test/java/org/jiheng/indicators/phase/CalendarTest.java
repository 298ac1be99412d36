package org.jiheng.indicators.phase;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.phase.schedule.PhaseEnds;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** The calendar (§六): dates remind and mark as late, they refuse nothing. The small scheme plans until 15 June 2012. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CalendarTest {
    private static final String PLAN_ISSUED = "2012-06-18";

    private static final Map<String, String> PROGRESS =
            Map.of("unit", "P01", "indicator", "P01-01", "date", "2012-09-28", "actual", "73.5");

    private static final Map<String, Object> ENTRY = Map.of(
            "unit", "P01",
            "indicator", "P01-02",
            "matter", "督查事项",
            "verdict", "PARTLY_CARRIED_OUT",
            "change", "-0.10",
            "description", "进度滞后",
            "occurredOn", "2012-10-12");

    @Inject
    PhaseEnds phaseEnds;

    @Inject
    Clock clock;

    @Test
    void thePhasesOfTheSchemeAreOpenedAndClosedOnceEach() {
        Year year = Year.runningWith("P01");
        year.get("/phases").body("phases.phase", contains("PLANNING")).body("phases.state", contains("PLANNED"));
        move(year, "close").statusCode(409).body("type", endsWith(":phase-cannot-be-closed"));
        move(year, "open").statusCode(200).body("state", equalTo("OPEN"));
        move(year, "open").statusCode(409).body("type", endsWith(":phase-cannot-be-opened"));

        move(year, "close").statusCode(200).body("state", equalTo("CLOSED"));

        move(year, "open").statusCode(409).body("type", endsWith(":phase-cannot-be-opened"));
        move(year, "close").statusCode(409).body("type", endsWith(":phase-cannot-be-closed"));
        year.post(year.office(), "/phases/HOLIDAYS/open", Map.of())
                .statusCode(404)
                .body("type", endsWith(":unknown-phase"));
    }

    @Test
    void lateWorkIsTakenInAndMarked() {
        Year year = issuedOn(PLAN_ISSUED);

        year.withSubmittedPlanOf("P01");

        year.get("/phases/PLANNING/units")
                .body("units[0].dueOn", equalTo(PLAN_ISSUED))
                .body("units[0].doneOn", notNullValue())
                .body("units[0].late", equalTo(true))
                .body("units[0].lateDays", greaterThan(1000))
                .body("units[1].doneOn", nullValue())
                .body("units[1].late", equalTo(true));
    }

    @Test
    void nothingIsLateBeforeThePlanItselfWasIssued() {
        Year year = Year.runningWith("P01");

        year.withSubmittedPlanOf("P01");

        year.get("/phases/PLANNING/units").body("units[0].late", equalTo(false)).body("units[0].lateDays", equalTo(0));
    }

    @Test
    void whatWasEnteredBackIsAsLateAsItWasThen() {
        Year year = issuedOn(PLAN_ISSUED);
        year.post(year.office(), "/phases/PLANNING/open", Map.of("occurredOn", PLAN_ISSUED))
                .statusCode(200);
        year.filePlanOf(LocalDate.parse("2012-06-19"), "P01", Plans.complete("P01"))
                .statusCode(200);
        var back = Map.of("occurredOn", "2012-06-20");
        year.movePlan(year.person("unit-head", "integration").unit("P01"), "P01", "sign", back)
                .statusCode(200);

        year.movePlan(year.person("unit-officer", "integration").unit("P01"), "P01", "submit", back)
                .statusCode(200)
                .body("lateDays", equalTo(2));

        year.get("/phases/PLANNING/units")
                .body("units[0].doneOn", equalTo("2012-06-20"))
                .body("units[0].lateDays", equalTo(2));
    }

    @Test
    void eachActOfTheYearsEndHasItsDay() {
        Year year = Year.preparing(calendar("SELF_ASSESSMENT", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION"))
                .started("P01")
                .withApprovedPlanOf("P01");
        for (String phase : List.of("SELF_ASSESSMENT", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION")) {
            year.get("/phases/" + phase + "/units").body("units[0].doneOn", nullValue());
        }

        YearsEnd.of(year, "P01").sealed();

        for (String phase : List.of("SELF_ASSESSMENT", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION")) {
            year.get("/phases/" + phase + "/units").body("units[0].doneOn", equalTo(today().toString()));
        }
    }

    @Test
    void whoWasInTimeIsNotLateWhenTheCalendarIsChangedAfterwards() {
        Year year = Year.preparing(calendar("PLANNING", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION"));
        year.register("P01", "P02").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", PLAN_ISSUED)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        YearsEnd.of(year.withApprovedPlanOf("P01"), "P01").sealed();

        amended(year, calendarOf(2013, "PLANNING", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION"));

        for (String phase : List.of("PLANNING", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION")) {
            year.get("/phases/" + phase + "/units")
                    .body("units[0].late", equalTo(false))
                    .body("units[0].dueOn", equalTo(today().toString()))
                    .body("units[1].late", equalTo(true))
                    .body("units[1].dueOn", equalTo("2013-01-31"));
        }
        year.get("/self-assessment-reports/P01").body("lateDays", equalTo(0));
        year.get("/sealed-submissions/P01").body("versions[0].lateDays", equalTo(0));
    }

    @Test
    void whoWasLateStaysLateWhenTheCalendarIsChangedAfterwards() {
        Year year = issuedOn(PLAN_ISSUED).withSubmittedPlanOf("P01");

        amended(year, calendar("PLANNING"));

        year.get("/phases/PLANNING/units")
                .body("units[0].late", equalTo(true))
                .body("units[0].dueOn", equalTo(PLAN_ISSUED))
                .body("units[1].late", equalTo(false));
    }

    private static void amended(Year year, UnaryOperator<ObjectNode> calendar) {
        Tokens zheng = year.office().person("zheng-of-" + year.cycle());
        String amendment = year.propose(zheng, calendar.apply(year.scheme()))
                .statusCode(201)
                .extract()
                .path("amendment");
        year.post(year.approver("wu"), "/amendments/" + amendment + "/approve", Map.of())
                .statusCode(200);
    }

    @Test
    void whoIsLateIsToldSoInTheAnswer() {
        Year year = Year.preparing(calendarOf(2013, "PLANNING", "EVALUATION", "SELF_ASSESSMENT"));
        year.register("P01").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", PLAN_ISSUED)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        year.withSignedPlanOf("P01");

        year.movePlan(year.officerOf("P01"), "P01", "submit", null)
                .statusCode(200)
                .body("unit", equalTo("P01"))
                .body("state", equalTo("SUBMITTED"))
                .body("lateDays", greaterThan(1000));

        year.movePlan(year.office(), "P01", "approve", null).statusCode(200);
        year.post(year.officerOf("P01"), "/progress-reports", Map.of("progressReports", List.of(PROGRESS)))
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("lateDays", greaterThan(1000));
        year.post(
                        year.officerOf("P01"),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(Rows.points("P01", "P01-01", "0.3"))))
                .statusCode(201)
                .body("accepted", equalTo(1))
                .body("lateDays", greaterThan(1000));
    }

    /** The office and the assessors are late like the units, and nothing of it is refused. */
    @Test
    void whoeverActsOnAPlanLateIsToldSo() {
        Year year = Year.preparing(calendarOf(2013, "PLANNING", "EVALUATION", "SEALED_SUBMISSION"));
        year.register("P01").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", PLAN_ISSUED)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        year.withApprovedPlanOf("P01");
        Tokens assessor = year.assessor("PERFORMANCE_OFFICE");

        String change = late(year.movePlan(
                        year.officerOf("P01"),
                        "P01",
                        "change-requests",
                        Map.of("reason", "r", "indicators", List.of(Plans.indicator("P01-05", "CAMPAIGNS")))))
                .extract()
                .path("changeRequest");
        late(year.movePlan(year.office(), "P01", "change-requests/" + change + "/decline", Map.of("reason", "理由不充分")));
        YearsEnd end = YearsEnd.of(year, "P01").selfAssessed();
        late(year.post(assessor, "/assessments/return", Map.of("indicators", List.of(Rows.reason("P01", "P01-01")))));
        late(year.post(
                year.assessor("ORGAN_PARTY_COMMITTEE"),
                "/assessments",
                Map.of("assessments", List.of(Rows.points("P01", "P01-04", "0.3")))));
        late(year.table(
                assessor,
                "POST",
                "/assessments/table",
                "text/csv",
                "unit,indicator,points\nP01,P01-01,0.25\n".getBytes(StandardCharsets.UTF_8)));
        String entry = late(year.post(assessor, "/supervision-entries", ENTRY))
                .extract()
                .path("entry");
        late(year.post(assessor, "/supervision-entries/" + entry + "/reverse", Map.of("reason", "登记有误")));
        String judgement = late(year.post(
                        assessor,
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason("P01", "P01-01")))))
                .extract()
                .path("judgements[0].judgement");
        late(year.post(year.office(), "/applicability-judgements/approve", Map.of("judgements", List.of(judgement))));
        String proposed = late(year.post(
                        assessor,
                        "/applicability-judgements",
                        Map.of("judgements", List.of(Rows.reason("P01", "P01-02")))))
                .extract()
                .path("judgements[0].judgement");
        late(year.post(
                year.office(),
                "/applicability-judgements/decline",
                Map.of("judgements", List.of(Map.of("judgement", proposed, "reason", "仍然适用")))));
        end.drafted().file().statusCode(200);
        end.seal().statusCode(201);
        late(end.receiveAtTheOffice(end.digest()));

        end.submission().body("versions[0].receipts[0].lateDays", greaterThan(1000));
    }

    @Test
    void whoeverWorksOnAPlanAReportOrASealLateIsToldSo() {
        Year year = Year.preparing(calendarOf(2013, "PLANNING", "SELF_ASSESSMENT_REPORT", "SEALED_SUBMISSION"));
        year.register("P01").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", PLAN_ISSUED)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        Tokens officer = year.officerOf("P01");

        late(year.filePlan("P01", Plans.complete("P01")));
        late(year.table(
                officer,
                "PUT",
                "/plans/P01/table",
                "text/csv",
                year.download(officer, "/plans/P01/table", "text/csv")));
        // who proposes is told of the decline in whatever jurisdiction: nobody whom other tests look at
        List<String> proposals = late(year.post(
                        year.officerOf("P01").person("clerk-of-" + year.cycle()),
                        "/plans/P01/proposals",
                        Map.of(
                                "department",
                                "水资源处",
                                "indicators",
                                List.of(Plans.indicator("P01-05", "BUSINESS"), Plans.indicator("P01-06", "BUSINESS")))))
                .extract()
                .path("proposals.proposal");
        late(year.post(
                officer,
                "/plans/P01/proposals/decline",
                Map.of("proposals", List.of(Map.of("proposal", proposals.get(0), "reason", "与处室职能不符")))));
        late(year.movePlan(officer, "P01", "proposals/merge", Map.of("proposals", List.of(proposals.get(1)))));
        year.filePlan("P01", Plans.complete("P01")).statusCode(200);
        late(year.movePlan(year.headOf("P01"), "P01", "sign", null));
        late(year.movePlan(officer, "P01", "submit", null));
        var reasons = List.of(Map.of("indicator", "P01-01", "reason", "目标值偏低"));
        late(year.movePlan(year.office(), "P01", "return", Map.of("reasons", reasons)));
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);
        year.movePlan(officer, "P01", "submit", null).statusCode(200);
        late(year.movePlan(year.office(), "P01", "approve", null));

        YearsEnd end = YearsEnd.of(year, "P01").selfAssessed();
        late(end.draft(YearsEnd.WORDS));
        late(end.file());
        late(end.seal());
        late(end.withOtherFigures("99").reportedAnew().replace("更正"));
    }

    private static ValidatableResponse late(ValidatableResponse answer) {
        return answer.statusCode(lessThan(300)).body("lateDays", greaterThan(1000));
    }

    /** The ledger has assessed it; what the unit has earned in its own eyes it has yet to say. */
    @Test
    void anIndicatorThatALedgerAssessedIsStillTheUnitsToAssess() {
        Year year = Year.preparing(calendar("SELF_ASSESSMENT")).started("P01").withApprovedPlanOf("P01");
        year.post(year.assessor("PERFORMANCE_OFFICE"), "/supervision-entries", ENTRY)
                .statusCode(201);
        for (String code : List.of("P01-01", "P01-03", "P01-04")) {
            year.selfAssess("P01", code, "0.3");
        }
        year.get("/phases/SELF_ASSESSMENT/units").body("units[0].doneOn", nullValue());

        year.selfAssess("P01", "P01-02", "0.3");

        year.get("/phases/SELF_ASSESSMENT/units").body("units[0].doneOn", equalTo(today().toString()));
    }

    @Test
    void aSelfAssessmentThatIsReturnedAndGivenAgainCountsFromTheFirstTime() {
        Year year = Year.preparing(calendar(LocalDate.of(2012, 12, 31), "SELF_ASSESSMENT"));
        year.register("P01").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", PLAN_ISSUED)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        approvedOn("2012-06-20", year);
        selfAssessedOn("2012-12-18", year, "P01-01", "P01-02");
        selfAssessedOn("2012-12-20", year, "P01-03", "P01-04");
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments/return",
                        Map.of("indicators", List.of(Rows.reason("P01", "P01-01"))))
                .statusCode(200);
        year.get("/phases/SELF_ASSESSMENT/units").body("units[0].doneOn", nullValue());

        year.selfAssess("P01", "P01-01", "0.2");

        year.get("/phases/SELF_ASSESSMENT/units")
                .body("units[0].doneOn", equalTo("2012-12-20"))
                .body("units[0].late", equalTo(false));
    }

    private static void approvedOn(String day, Year year) {
        var back = Map.of("occurredOn", day);
        year.filePlanOf(LocalDate.parse(day), "P01", Plans.complete("P01")).statusCode(200);
        year.movePlan(year.person("unit-head", "integration").unit("P01"), "P01", "sign", back)
                .statusCode(200);
        year.movePlan(year.person("unit-officer", "integration").unit("P01"), "P01", "submit", back)
                .statusCode(200);
        year.movePlan(year.office(), "P01", "approve", back).statusCode(200);
    }

    private static void selfAssessedOn(String day, Year year, String... codes) {
        List<Map<String, Object>> rows =
                Stream.of(codes).map(code -> Rows.points("P01", code, "0.3")).toList();
        year.post(
                        year.person("unit-officer", "integration").unit("P01"),
                        "/self-assessments",
                        Map.of("selfAssessments", rows, "occurredOn", day))
                .statusCode(201);
    }

    /** Late by a calendar that was amended meanwhile is only what came after. */
    @Test
    void progressThatIsReportedAgainCountsFromTheFirstTime() {
        Year year = Year.preparing(calendar("EVALUATION"));
        year.register("P01").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", PLAN_ISSUED)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        year.withApprovedPlanOf("P01");
        year.post(year.officerOf("P01"), "/progress-reports", Map.of("progressReports", List.of(PROGRESS)))
                .statusCode(201)
                .body("lateDays", equalTo(0));
        amended(year, calendarOf(2013, "EVALUATION"));

        late(year.post(year.officerOf("P01"), "/progress-reports", Map.of("progressReports", List.of(PROGRESS))));

        year.get("/phases/EVALUATION/units")
                .body("units[0].doneOn", equalTo(today().toString()))
                .body("units[0].late", equalTo(false));
    }

    @Test
    void aUnitSeesItsOwnDaysOnly() {
        Year year = Year.runningWith("P01", "P02");

        year.get(year.officerOf("P02"), "/phases/PLANNING/units").body("units.unit", contains("P02"));
    }

    @Test
    void whoHasNotDoneItsPartIsRemindedOnceBeforeAPhaseEnds() {
        Year year = Year.preparing(calendar("PLANNING")).started("P01", "P02").withSubmittedPlanOf("P01");
        phaseEnds.lookAtTheCalendar();

        phaseEnds.lookAtTheCalendar();

        assertThat(reminders(year, "P02")).singleElement().asString().contains(today().toString());
        assertThat(reminders(year, "P01")).isEmpty();
    }

    @Test
    void whoWasRemindedOfADayIsRemindedOfAnotherWhenTheCalendarIsAmended() {
        Year year = Year.preparing(calendar("PLANNING")).started("P01");
        phaseEnds.lookAtTheCalendar();
        LocalDate later = today().plusDays(1);
        amended(year, calendar(later, "PLANNING"));
        phaseEnds.lookAtTheCalendar();

        phaseEnds.lookAtTheCalendar();

        assertThat(reminders(year, "P01"))
                .hasSize(2)
                .anyMatch(detail -> detail.contains(today().toString()))
                .anyMatch(detail -> detail.contains(later.toString()));
    }

    @Test
    void whatIsTheUnitsToMendIsNotDone() {
        Year year = Year.preparing(calendar("PLANNING", "SELF_ASSESSMENT_REPORT"))
                .started("P01", "P02")
                .withApprovedPlanOf("P01")
                .withSubmittedPlanOf("P02");
        var reasons = List.of(Map.of("indicator", "P02-01", "reason", "目标值偏低"));
        year.movePlan(year.office(), "P02", "return", Map.of("reasons", reasons))
                .statusCode(200);
        YearsEnd.of(year, "P01").reported().drafted();

        phaseEnds.lookAtTheCalendar();

        year.get("/phases/PLANNING/units").body("units.doneOn", contains(notNullValue(), nullValue()));
        year.get("/phases/SELF_ASSESSMENT_REPORT/units").body("units.doneOn", contains(nullValue(), nullValue()));
        assertThat(reminders(year, "P01")).singleElement().asString().contains("SELF_ASSESSMENT_REPORT");
        assertThat(reminders(year, "P02")).hasSize(2);
        YearsEnd.of(year, "P01").file().statusCode(200);
        year.movePlan(year.headOf("P02"), "P02", "sign", null).statusCode(200);
        year.movePlan(year.officerOf("P02"), "P02", "submit", null).statusCode(200);
        year.get("/phases/PLANNING/units").body("units.doneOn", contains(notNullValue(), notNullValue()));
        year.get("/phases/SELF_ASSESSMENT_REPORT/units").body("units[0].doneOn", notNullValue());
    }

    @Test
    void whoAssessesAndTheOfficeAreRemindedOfWhatIsOpenWithThemAndUnitsOfTheirProgress() {
        Year year = Year.preparing(calendar("PLANNING", "EVALUATION"))
                .started("P01", "P02")
                .withApprovedPlanOf("P01")
                .withSubmittedPlanOf("P02");
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-01", "0.3"))))
                .statusCode(201);
        year.post(
                        year.assessor("ORGAN_PARTY_COMMITTEE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("P01", "P01-04", "0.3"))))
                .statusCode(201);

        phaseEnds.lookAtTheCalendar();

        assertThat(told(year.assessor("PERFORMANCE_OFFICE"), year, "assessments-open"))
                .singleElement()
                .asString()
                .contains(" 1 indicators");
        assertThat(told(year.assessor("ORGAN_PARTY_COMMITTEE"), year, "assessments-open"))
                .isEmpty();
        assertThat(told(year.office(), year, "plans-open"))
                .singleElement()
                .asString()
                .contains(" 1 plans");
        assertThat(reminders(year, "P01")).singleElement().asString().contains("EVALUATION");
    }

    @Test
    void nobodyIsRemindedOfAPhaseThatTheOfficeHasClosed() {
        Year year = Year.preparing(calendar("PLANNING")).started("P01");
        move(year, "open").statusCode(200);
        move(year, "close").statusCode(200);

        phaseEnds.lookAtTheCalendar();

        year.getOwn(year.officerOf("P01"), "/notices").body("notices", hasSize(0));
    }

    private static ValidatableResponse move(Year year, String move) {
        return year.post(year.office(), "/phases/PLANNING/" + move, Map.of());
    }

    private static Year issuedOn(String day) {
        Year year = Year.preparing();
        year.register("P01", "P02").statusCode(201);
        year.post(year.office(), "/start", Map.of("occurredOn", day)).statusCode(200);
        year.bind("P01", Plans.PERSON, "somebody");
        return year;
    }

    private static List<String> reminders(Year year, String unit) {
        return told(year.officerOf(unit), year, "phase-ends");
    }

    private static List<String> told(Tokens person, Year year, String kind) {
        return year.getOwn(person, "/notices").extract().path("notices.findAll { it.kind == '" + kind + "' }.detail");
    }

    /** Phases that end today. */
    private UnaryOperator<ObjectNode> calendar(String... phases) {
        return calendar(today(), phases);
    }

    /** Phases that ended with the first month of a year. */
    private static UnaryOperator<ObjectNode> calendarOf(int year, String... phases) {
        return calendar(LocalDate.of(year, 1, 31), phases);
    }

    private static UnaryOperator<ObjectNode> calendar(LocalDate lastDay, String... phases) {
        return scheme -> {
            var calendar = scheme.putArray("calendar");
            for (String phase : phases) {
                calendar.addObject()
                        .put("phase", phase)
                        .put("from", lastDay.minusDays(30).toString())
                        .put("to", lastDay.toString());
            }
            return scheme;
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
