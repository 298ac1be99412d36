package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.findingWith;

/** Findings in an area in which the unit was told of another one, found before. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RepeatedFindingsTest {
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            inspection = new Inspection(RunningCycle.arrive(topics));
        }
    }

    @Test
    void theNextFindingsOfAnAreaAreRepeats() {
        String first = found("occurredOn", "2012-08-01");
        String second = found("occurredOn", "2012-09-01");
        String third = found("occurredOn", "2012-10-01");
        assertThat(seen(first).getMap("repeat")).isNull();
        assertThat(seen(second).getMap("repeat")).isEqualTo(Map.of("number", 2, "earlier", first));
        assertThat(seen(third).getMap("repeat")).isEqualTo(Map.of("number", 3, "earlier", second));
        assertThat(repeats()).containsExactly(second, third);
    }

    @Test
    void whatCountsIsTheDayOfTheFindingNotThatOfItsRecord() {
        String recordedFirst = found("occurredOn", "2012-09-01");
        String foundFirst = found("occurredOn", "2012-08-01");
        assertThat(seen(recordedFirst).getString("repeat.earlier")).isEqualTo(foundFirst);
        assertThat(repeats()).containsExactly(recordedFirst);
    }

    @Test
    void otherAreasAndOtherUnitsMakeNoRepeat() {
        found("occurredOn", "2012-08-01");
        found("area", "OPENNESS");
        found("unit", "P02");
        assertThat(repeats()).isEmpty();
    }

    @Test
    void whatTheUnitWasNotToldOfOrWhatWasTakenBackMakesNoRepeat() {
        inspection.recorded("0.5");
        inspection.in("DROPPED");
        inspection.in("WITHDRAWN");
        String last = inspection.notified("0.5");
        assertThat(seen(last).getMap("repeat")).isNull();
    }

    /** A finding of which notice was given, the same as others but for one field. */
    private String found(String field, String value) {
        Response recorded = inspection.as(LIN, "", findingWith(field, "\"" + value + "\""));
        recorded.then().statusCode(201);
        String finding = recorded.jsonPath().getString("finding");
        inspection.as(LIN, "/" + finding + "/notify", "{}").then().statusCode(200);
        return finding;
    }

    private JsonPath seen(String finding) {
        return inspection.look("/" + finding, Map.of()).jsonPath();
    }

    private List<String> repeats() {
        return inspection
                .look("", Map.of("repeats", true, "sort", "recordedAt"))
                .jsonPath()
                .getList("findings.finding");
    }
}
