package org.jiheng.inspection.deduction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.inspection.testing.Inspection.LIN;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeductionStandingsTest {
    private static final String TOPIC = "jiheng.deduction-standings.v1";

    // reading a subject checks each of its records against the topic's contract
    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void theStandingHoldsWhatComesOffInEveryState() {
        for (String state : List.of("RECORDED", "WITHDRAWN", "DROPPED")) {
            inspection.in(state);
        }
        List<String> expected = new ArrayList<>();
        for (String state : List.of("NOTIFIED", "CONFIRMED", "APPEALED", "UPHELD")) {
            expected.add(inspection.in(state) + " 0.50");
        }
        expected.add(inspection.in("REDUCED") + " 0.25");

        // nothing caps it here: the cap is scoring's
        expected.add(inspection.notified("35") + " 35.00");

        Collections.sort(expected);
        awaitDeductions(expected);
    }

    @Test
    void theStandingFollowsEachMove() {
        String finding = inspection.recorded("0.5");
        awaitDeductions(List.of());
        inspection.move(finding, "notify");
        awaitDeductions(List.of(finding + " 0.50"));
        inspection.move(finding, "appeal");

        inspection.move(finding, "WITHDRAWN").then().statusCode(200);

        awaitDeductions(List.of());
    }

    @Test
    void theStandingSaysOnWhichDayPointsWereTakenOffAndGivenBack() {
        String reduced = withdrawnOrReduced("REDUCED", "2012-09-10");
        awaitDeductions(List.of(reduced + " 0.25"));
        assertThat(standing().at("/data/deductions/0/occurredOn").asText()).isEqualTo("2012-09-10");
        assertThat(standing().at("/data").has("withdrawn")).isFalse();

        String withdrawn = withdrawnOrReduced("WITHDRAWN", "2012-09-11");

        await("what was withdrawn")
                .atMost(Duration.ofSeconds(20))
                .until(() -> standing().at("/data").has("withdrawn"));
        JsonNode ended = standing().at("/data/withdrawn");
        assertThat(ended).hasSize(1);
        assertThat(ended.at("/0/finding").asText()).isEqualTo(withdrawn);
        assertThat(ended.at("/0/occurredOn").asText()).isEqualTo("2012-09-11");
    }

    /** Entered back by people who may. */
    private String withdrawnOrReduced(String decision, String day) {
        String finding = inspection.recorded("0.5");
        enterBack("inspector", "lin", finding + "/notify", "{\"occurredOn\": \"2012-09-03\"}");
        awaitNoticeOf(finding);
        enterBack("unit-officer", "chen", finding + "/appeal", "{\"grounds\": \"r\", \"occurredOn\": \"2012-09-04\"}");
        enterBack(
                "appeal-reviewer",
                "wu",
                finding + "/decide",
                Inspection.decision(decision).replaceFirst("\\{", "{\"occurredOn\": \"" + day + "\", "));
        return finding;
    }

    private void enterBack(String role, String person, String below, String body) {
        Tokens mayEnterBack =
                Tokens.of(role, "integration").jurisdiction("350100").person(person);
        String token = role.equals("unit-officer") ? mayEnterBack.unit("P01").token() : mayEnterBack.token();
        inspection.as(token, "/" + below, body).then().statusCode(200);
    }

    private void awaitNoticeOf(String finding) {
        await("the notice")
                .atMost(Duration.ofSeconds(20))
                .until(() -> topics.latest(TOPIC, cycle.code() + "/P01").stream()
                        .flatMap(standing -> StreamSupport.stream(
                                standing.at("/data/deductions").spliterator(), false))
                        .anyMatch(each -> each.path("finding").asText().equals(finding)
                                && each.path("occurredOn").asText().equals("2012-09-03")));
    }

    private JsonNode standing() {
        return topics.latest(TOPIC, cycle.code() + "/P01").orElseThrow();
    }

    @Test
    void aNewRevisionOfTheCycleIsFollowedByAStandingUnderIt() {
        String finding = inspection.notified("0.5");
        awaitRevision(cycle.revision());

        cycle.arriveAs("RUNNING");

        awaitRevision(cycle.revision());
        assertThat(deductions()).containsExactly(finding + " 0.50");
        assertThat(topics.latest(TOPIC, cycle.code() + "/P02")).isEmpty();
    }

    @Test
    void noticesOfOneUnitGivenAtOnceAreAllInTheStanding() throws Exception {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            findings.add(inspection.recorded("0.1"));
        }
        ExecutorService inspectors = Executors.newFixedThreadPool(8);

        inspectors.invokeAll(findings.stream()
                .map(f -> (Callable<Integer>) () -> inspection.move(f, "notify").statusCode())
                .toList());

        inspectors.shutdown();
        awaitDeductions(findings.stream().map(f -> f + " 0.10").sorted().toList());
    }

    @Test
    void aRefusedMovePublishesNothing() {
        String finding = inspection.in("CONFIRMED");
        await("the notice")
                .atMost(Duration.ofSeconds(20))
                .until(() -> deductions().size() == 1);
        JsonNode before = topics.latest(TOPIC, cycle.code() + "/P01").orElseThrow();

        inspection.as(LIN, "/" + finding + "/notify", "{}").then().statusCode(409);

        // what was published after it is there, so whatever came before it is, too
        inspection.as(LIN, "", Inspection.findingWith("unit", "\"P02\"")).then().statusCode(201);
        await("P02")
                .atMost(Duration.ofSeconds(20))
                .until(() -> topics.latest(TOPIC, cycle.code() + "/P02").isPresent());
        assertThat(topics.latest(TOPIC, cycle.code() + "/P01")).contains(before);
    }

    private void awaitDeductions(List<String> expected) {
        await("the standing").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(topics.latest(TOPIC, cycle.code() + "/P01")).isPresent();
            assertThat(deductions()).isEqualTo(expected);
        });
    }

    private void awaitRevision(long revision) {
        await("under revision " + revision)
                .atMost(Duration.ofSeconds(20))
                .until(() -> topics.latest(TOPIC, cycle.code() + "/P01")
                        .filter(s -> s.path("cyclerevision").asText().equals(String.valueOf(revision)))
                        .isPresent());
    }

    private List<String> deductions() {
        List<String> deductions = new ArrayList<>();
        topics.latest(TOPIC, cycle.code() + "/P01")
                .ifPresent(standing -> standing.at("/data/deductions")
                        .forEach(d -> deductions.add(d.path("finding").asText() + " "
                                + d.path("points").asText())));
        return deductions;
    }
}
