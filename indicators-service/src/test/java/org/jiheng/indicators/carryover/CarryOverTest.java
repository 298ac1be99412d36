package org.jiheng.indicators.carryover;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

/** A year begins with what the year before had. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CarryOverTest {
    @Test
    void unitsComeAlongAndApprovedPlansAsDrafts() {
        Year year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01").withSubmittedPlanOf("P02");
        Year next = year.next();

        carryOver(year, 2013)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/cycles/" + next.cycle()))
                .body("cycle", equalTo(next.cycle()))
                .body("units", equalTo(2))
                .body("plans", equalTo(1))
                .body("people", equalTo(2));

        next.get("").body("state", equalTo("PREPARING"));
        next.get("/units").body("units.unit", contains("P01", "P02"));
        next.get("/plans/P01")
                .body("state", equalTo("DRAFT"))
                .body("signed", equalTo(false))
                .body(
                        "indicators.indicator",
                        equalTo(year.get("/plans/P01").extract().path("indicators.indicator")))
                .body("indicators[0].deadline", equalTo("2013-12-31"));
        next.get("/plans/P02").statusCode(404);
        Topics.awaitLatest("jiheng.units.v1", next.subject("P02"), standing -> true);
    }

    @Test
    void whomTheNamesOfAPlanMeanTheyMeanInTheNewYearToo() {
        Year year = Year.runningWith("P01").withApprovedPlanOf("P01");
        year.bind("P01", Plans.PERSON, Year.issuer(), "the-last", Map.of("reason", "工作调动"))
                .statusCode(201);

        carryOver(year, 2013).statusCode(201);

        Year next = year.next();
        next.get(next.officerOf("P01"), "/units/P01/people")
                .body("people.name", contains("分管领导2", Plans.PERSON))
                .body("people.subject", hasItems("the-last"))
                .body("people.bound", contains(false, true));
    }

    @Test
    void aDraftInAComponentThatTheSchemeHasLostIsNamedAndNotSubmitted() {
        Year year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        carryOver(year, 2013).statusCode(201);
        Year next = year.next();
        ObjectNode scheme = next.scheme();
        ((ArrayNode) scheme.get("components")).remove(1);
        next.revise(scheme, "\"1\"").statusCode(200);

        next.start().statusCode(200);

        next.getOwn(next.officerOf("P01"), "/notices").body("notices.kind", hasItem("draft-outside-the-components"));
        next.getOwn(next.office(), "/notices").body("notices.kind", hasItem("draft-outside-the-components"));
        next.getOwn(next.officerOf("P02"), "/notices").body("notices", empty());
        next.get(next.officerOf("P01"), "/plans/P01").body("indicators.indicator", hasItems("P01-03"));
        next.get(next.office(), "/plans/P01").body("indicators.indicator", hasItems("P01-03"));
        next.get(next.assessor("DEVELOPMENT_REFORM_COMMISSION"), "/plans/P01").body("indicators", empty());
        next.movePlan(next.headOf("P01"), "P01", "sign", null).statusCode(200);
        next.movePlan(next.officerOf("P01"), "P01", "submit", null)
                .statusCode(422)
                .body("type", endsWith(":plan-incomplete"))
                .body("errors.rule", contains("unknown-component"))
                .body("errors.path", contains("/indicators/2/component"));
    }

    @Test
    void whatIsToBeReachedInAQuarterIsToBeReachedInThatQuarterOfTheNewYear() {
        Year year = Year.runningWith("P01");
        year.filePlan("P01", Plans.completeBut("P01", "schedule", List.of(Map.of("period", "2012-Q2", "goal", "过半"))))
                .statusCode(200);
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);
        year.movePlan(year.officerOf("P01"), "P01", "submit", null).statusCode(200);
        year.movePlan(year.office(), "P01", "approve", null).statusCode(200);

        carryOver(year, 2014).statusCode(201);

        year.next().next().get("/plans/P01").body("indicators[0].schedule[0].period", equalTo("2014-Q2"));
    }

    @Test
    void theSchemeStaysButForTheDaysOfItsYear() {
        Year year = Year.unopened();
        ObjectNode scheme = year.scheme();
        scheme.putObject("clauses")
                .put("/review/waves/2012-12/weight", "§五(二)")
                .put("/workCalendar/holidays/0", "国办发明电")
                .put("/grading", "§五(四)");
        year.create(scheme).statusCode(201);
        Year next = year.next();

        carryOver(year, 2013).statusCode(201);

        next.get("/scheme")
                .body("year", equalTo(2013))
                .body("calendar[0].to", equalTo("2013-06-15"))
                .body("review.waves[0].code", equalTo("2013-12"))
                .body("review.waves[0].from", equalTo("2013-12-01"))
                .body("workCalendar.holidays", empty())
                .body("clauses.'/review/waves/2013-12/weight'", equalTo("§五(二)"))
                .body("clauses.size()", equalTo(2));
        next.get("/scheme/difference?fromCycle=" + year.cycle())
                .body("parameters.parameter", hasItems("/year", "/calendar/PLANNING/to", "/review/waves/2013-12/code"))
                .body("parameters.parameter", not(hasItems("/deductionCap")));
    }

    @Test
    void aYearThatIsThereIsNotCarriedOverTo() {
        Year year = Year.preparing();

        carryOver(year, 2012).statusCode(409).body("type", endsWith(":cycle-exists"));
    }

    @Test
    void whatWasCarriedOverIsRevisedUntilTheCycleStarts() {
        Year year = Year.preparing();
        carryOver(year, 2013).statusCode(201);
        Year next = year.next();

        next.revise(next.amended(), "\"1\"").statusCode(200).header("ETag", "\"2\"");

        next.get("/scheme").body("deductionCap", equalTo("3"));
        next.revise(next.scheme(), "\"1\"").statusCode(412);
        next.started("P01")
                .revise(next.scheme(), "\"2\"")
                .statusCode(409)
                .body("type", endsWith(":scheme-cannot-be-revised"));
    }

    private static ValidatableResponse carryOver(Year year, int to) {
        return year.post(year.office(), "/carry-over", "{\"year\":" + to + "}");
    }
}
