package org.jiheng.indicators.responsibility;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

/** The plans of these tests name 岗位562 as responsible for all their indicators, under 分管领导2. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ResponsibilityTest {
    private static final Map<String, String> REASON = Map.of("reason", "工作调动");

    private Year year;
    private Tokens zhou;

    @BeforeEach
    void aUnitWhosePlanIsApproved() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01").withDraftPlanOf("P02");
        zhou = year.officerOf("P01").person("zhou-of-" + year.cycle());
    }

    @Test
    void everybodySeesAllThatTheyAnswerFor() {
        mine(zhou).body("indicators", hasSize(0));

        bind("P01", "岗位562");

        mine(zhou)
                .body("indicators.indicator", contains("P01-01", "P01-02", "P01-03", "P01-04"))
                .body("indicators.state", everyItem(equalTo("IN_PROGRESS")))
                .body("indicators.answersAs", everyItem(equalTo("RESPONSIBLE_PERSON")));
        bind("P02", "分管领导2");
        mine(zhou).body("total", equalTo(8));
    }

    @Test
    void theLastBindingOfANameCounts() {
        bind("P01", "岗位562");

        year.bind("P01", "岗位562", Year.issuer(), "another", REASON).statusCode(201);

        mine(zhou).body("indicators", hasSize(0));
    }

    @Test
    void nobodyIsBoundWhomOurProviderDoesNotKnow() {
        year.bind("P01", "岗位562", "https://elsewhere.example", "zhou", REASON)
                .statusCode(422)
                .body("type", endsWith(":issuer-not-known"))
                .body("errors.path", contains("/people/0/issuer"));
    }

    @Test
    void whatAnApprovedPlanSaysPassesToAnotherWithAReasonOnly() {
        year.bind("P01", "岗位562", Year.issuer(), "another", Map.of())
                .statusCode(409)
                .body("type", endsWith(":passed-without-reason"))
                .body("errors.path", contains("/people/0/name"));
    }

    @Test
    void whoWritesThePlanExchangesNamesFreely() {
        year.bind("P02", "岗位562", Year.issuer(), "another", Map.of()).statusCode(201);
    }

    @Test
    void theSamePersonIsBoundAgainWithoutAReason() {
        bind("P01", "岗位562");

        year.bind("P01", "岗位562", Year.issuer(), "zhou-of-" + year.cycle(), Map.of())
                .statusCode(201);
    }

    @Test
    void bothAreToldThatResponsibilityHasPassed() {
        bind("P01", "岗位562");
        Tokens wu = year.officerOf("P01").person("wu-of-" + year.cycle());

        year.bind("P01", "岗位562", Year.issuer(), "wu-of-" + year.cycle(), REASON)
                .statusCode(201);

        year.getOwn(zhou, "/notices").body("notices.kind", hasItem("responsibility-passed-on"));
        year.getOwn(wu, "/notices").body("notices.kind", hasItem("responsibility-taken-over"));
    }

    @Test
    void theAuditLogSaysWhoAnsweredBeforeAndAfterAndWhy() {
        bind("P01", "岗位562");

        year.bind("P01", "岗位562", Year.issuer(), "wu", REASON).statusCode(201);

        year.getOwn(year.person("auditor"), "/audit-entries?subject=" + year.subject("P01") + "&act=bind-people")
                .statusCode(200)
                .body(
                        "entries.findAll { it.act == 'bind-people' }.after.person",
                        hasItem(equalTo(Year.issuer() + "#wu")))
                .body(
                        "entries.findAll { it.act == 'bind-people' }.before.person",
                        hasItem(equalTo(Year.issuer() + "#zhou-of-" + year.cycle())))
                .body("entries.findAll { it.act == 'bind-people' }.reason", hasItem("工作调动"));
    }

    @Test
    void namesThatDifferInBlanksOnlyAreOne() {
        year.filePlan("P02", Plans.completeBut("P02", "responsiblePerson", "\u3000岗位9 "))
                .statusCode(200);

        bind("P02", "岗位9\u00a0");

        mine(zhou).body("indicators.indicator", contains("P02-01"));
    }

    @Test
    void theUnitSeesWhomNobodyHasBound() {
        year.get(year.headOf("P01"), "/units/P01/people")
                .body("people.name", contains("分管领导2", "岗位562"))
                .body("people.bound", contains(false, true));
        year.get(year.headOf("P02"), "/units/P01/people").statusCode(403);
    }

    private io.restassured.response.ValidatableResponse mine(Tokens person) {
        return year.getOwn(person, "/my-indicators").statusCode(200);
    }

    private void bind(String unit, String name) {
        year.bind(unit, name, Year.issuer(), "zhou-of-" + year.cycle(), REASON).statusCode(201);
    }
}
