package org.jiheng.systemtests;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.InspectedCycle;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is decided on a finding is in total, rank and grade without anyone doing anything further. Of three units, one is EXCELLENT. */
class WithdrawnFindingTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system = RunningSystem.shared();
    private final InspectedCycle cycle = new InspectedCycle(system, List.of("P01", "P02", "P03"));

    @BeforeEach
    void aReviewThatPutsTheFirstHalfAPointBeforeTheSecond() {
        review("P01", "90.000000");
        review("P02", "89.500000");
        review("P03", "70.000000");
        awaitUnit("P01", "90.00000000 1 EXCELLENT");
    }

    @Test
    void aWithdrawnFindingGivesTotalRankAndGradeBack() {
        String finding = notified("P01", "1.00");
        awaitUnit("P01", "89.00000000 2 -");
        awaitUnit("P02", "89.50000000 1 EXCELLENT");
        appeal(finding, "P01");

        decide(finding, "\"WITHDRAWN\"");

        awaitUnit("P01", "90.00000000 1 EXCELLENT");
        awaitUnit("P02", "89.50000000 2 -");
    }

    @Test
    void aReducedFindingTakesOffWhatIsLeftOfIt() {
        String finding = notified("P01", "1.00");
        appeal(finding, "P01");

        decide(finding, "\"REDUCED\",\"points\":\"0.25\"");

        awaitUnit("P01", "89.75000000 1 EXCELLENT");
    }

    @Test
    void aUnitFarBeyondTheCapMovesByNothing() {
        notified("P03", "35.00");
        awaitUnit("P03", "68.00000000 3 -");
        String further = notified("P03", "1.50");
        awaitTaken();
        assertThat(unit("P03")).isEqualTo("68.00000000 3 -");
        appeal(further, "P03");

        decide(further, "\"WITHDRAWN\"");

        awaitTaken();
        assertThat(unit("P03")).isEqualTo("68.00000000 3 -");
    }

    private void review(String unit, String score) {
        ObjectNode standing =
                JSON.createObjectNode().put("cycle", cycle.cycle()).put("unit", unit);
        standing.putArray("waves").addObject().put("wave", "2012-12").put("score", score);
        cycle.arrives("jiheng.review-standings.v1", cycle.cycle() + "/" + unit, standing);
    }

    private String notified(String unit, String points) {
        String finding = UUID.randomUUID().toString();
        done(cycle.inspector(), "", InspectedCycle.finding(finding, unit, points));
        done(cycle.inspector(), "/" + finding + "/notify", "{}");
        return finding;
    }

    private void appeal(String finding, String unit) {
        done(cycle.officer(unit), "/" + finding + "/appeal", "{\"grounds\":\"当日外出办事\"}");
    }

    private void decide(String finding, String decision) {
        done(cycle.reviewer(), "/" + finding + "/decide", "{\"decision\":" + decision + ",\"reason\":\"经核实\"}");
    }

    private void done(Tokens caller, String below, String body) {
        HttpResponse<String> answer = cycle.insist(caller, UUID.randomUUID().toString(), "/findings" + below, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    private void awaitUnit(String unit, String expected) {
        Awaitility.await(unit)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(unit(unit)).isEqualTo(expected));
    }

    private void awaitTaken() {
        system.awaitEverythingTaken(cycle.cycle(), system.scoring());
    }

    /** Total, rank and grade. */
    private String unit(String unit) {
        for (JsonNode place : RunningSystem.getJson(system.scoring(), cycle.path("/rankings/PARTY_MASS"))
                .get("entries")) {
            if (place.get("unit").asText().equals(unit)) {
                return place.get("total").asText() + " " + place.get("rank").asText() + " "
                        + place.path("grade").asText("-");
            }
        }
        return "not ranked";
    }
}
