package org.jiheng.indicators.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.jiheng.indicators.testing.Rows.points;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AuditedActsTest {
    private Year year;

    @BeforeEach
    void oneUnitWithAnApprovedPlan() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
    }

    @Test
    void anAssessmentIsThereWithPersonRoleBeforeAndAfter() {
        assess("PERFORMANCE_OFFICE", "0.25", 201);

        assess("PERFORMANCE_OFFICE", "0.31", 201);

        entries("act=assess&subject=" + year.cycle() + "/P01/P01-01")
                .body("entries.size()", equalTo(2))
                .body("entries.person", hasItem(endsWith("#assessor")))
                .body("entries.roles.flatten()", hasItem("assessor"))
                .body("entries.before.assessedPoints", hasItem("0.25"))
                .body("entries.after.assessedPoints", hasItem("0.31"));
    }

    @Test
    void aDeclinedJudgementIsThereWithItsReasonAndWhatItWas() {
        String judgement = year.judged(year.assessor("PERFORMANCE_OFFICE"), "P01", "P01-01");

        year.post(
                        year.office(),
                        "/applicability-judgements/decline",
                        Map.of("judgements", List.of(Map.of("judgement", judgement, "reason", "仍然适用"))))
                .statusCode(200);

        entries("act=decline-judgements&subject=" + year.cycle() + "/P01/P01-01")
                .body("entries.size()", equalTo(1))
                .body("entries[0].reason", equalTo("仍然适用"))
                .body("entries[0].before.state", equalTo("PROPOSED"))
                .body("entries[0].after.state", equalTo("DECLINED"))
                .body("entries[0].after.judgement", equalTo(judgement));
    }

    @Test
    void actsThatWereEnteredBackAreFoundByTheirFlag() {
        year.filePlanOf(LocalDate.of(2012, 6, 9), "P02", Plans.complete("P02")).statusCode(200);
        Tokens head = year.person("unit-head", "integration").unit("P02");
        year.movePlan(head, "P02", "sign", Map.of("occurredOn", "2012-06-10")).statusCode(200);
        year.movePlan(year.officerOf("P02"), "P02", "submit", null).statusCode(200);

        String plan = "subject=" + year.cycle() + "/P02";
        entries(plan).body("total", equalTo(5));
        entries(plan + "&flag=back-entry")
                .body("total", equalTo(2))
                .body("entries.flags", everyItem(hasItem("back-entry")))
                .body("entries.operation", not(hasItem(endsWith("/submit"))));
        entries(plan + "&flag=another").body("total", equalTo(0));
    }

    @Test
    void aRefusedAttemptIsThereToo() {
        // somebody who was refused nothing before: of who was refused much, the rest of a minute is one entry
        String stranger = "stranger-of-" + year.cycle();
        Tokens assessor = year.assessor("ORGAN_PARTY_COMMITTEE").person(stranger);
        year.post(assessor, "/assessments", Map.of("assessments", List.of(points("P01", "P01-01", "0.25"))))
                .statusCode(403);

        await().atMost(10, SECONDS)
                .untilAsserted(() -> entries("act=assess&outcome=REFUSED")
                        .body(
                                "entries.findAll { it.person?.endsWith('" + stranger + "') }.problem",
                                hasItem("not-your-component")));
    }

    @Test
    void anAttemptFromElsewhereIsShownToItsOwnAuditorsAndThoseOfTheRow() {
        String stranger = "stranger-to-" + year.cycle();
        Tokens office = Tokens.of("performance-office").jurisdiction("359991").person(stranger);
        year.movePlan(office, "P01", "approve", null).statusCode(403);

        String refused = "/audit-entries?outcome=REFUSED&act=approve-plan";
        await().atMost(10, SECONDS)
                .untilAsserted(() -> year.getOwn(year.person("auditor"), refused)
                        .body("entries.findAll { it.person?.endsWith('" + stranger + "') }", hasSize(1)));
        year.getOwn(Tokens.of("auditor").jurisdiction("359991"), refused)
                .body("entries.findAll { it.person?.endsWith('" + stranger + "') }", hasSize(1));
        year.getOwn(Tokens.of("auditor").jurisdiction("359992"), refused)
                .body("entries.findAll { it.person?.endsWith('" + stranger + "') }", hasSize(0));
    }

    private void assess(String office, String given, int status) {
        year.post(year.assessor(office), "/assessments", Map.of("assessments", List.of(points("P01", "P01-01", given))))
                .statusCode(status);
    }

    private io.restassured.response.ValidatableResponse entries(String query) {
        return year.getOwn(year.person("auditor"), "/audit-entries?" + query).statusCode(200);
    }
}
