package org.jiheng.scoring.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

/** What is published stays to the byte, whatever anybody who may everything sends to whatever operation there is. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EveryWriteRouteTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);
    private static final String REASON = "{\"reason\":\"情况有变\"}";
    private static final String DECISIONS = "POST /api/v1/cycles/{cycle}/decisions";
    private static final String RESULTS = "POST /api/v1/cycles/{cycle}/results";
    private static final String VERSION = RESULTS + "/{version}";
    /** Valid ones: nothing in them keeps an operation from what it does. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry(DECISIONS, DecisionsOverHttp.grade("P05", "GOOD")),
            entry(DECISIONS + "/{decision}/approve", REASON),
            entry(DECISIONS + "/{decision}/reject", REASON),
            entry(
                    "POST /api/v1/cycles/{cycle}/what-if",
                    "{\"vetoesConfirmed\":[{\"unit\":\"P01\",\"reach\":\"GRADE\"}]}"),
            entry(RESULTS, "{}"),
            entry(VERSION + "/approve", "{}"),
            entry(VERSION + "/publish", "{}"),
            entry(VERSION + "/release", REASON),
            entry(VERSION + "/correct", REASON),
            entry(VERSION + "/bulletins", "{\"body\":\"市绩效办\",\"prefix\":\"绩通报\"}"),
            entry(VERSION + "/good-practices", "{\"unit\":\"P02\",\"practice\":\"容缺受理\",\"reason\":\"评议得分居前\"}"),
            entry(VERSION + "/good-practices/{practice}/withdraw", REASON),
            entry(
                    VERSION + "/pay-bases",
                    Stream.of("P01", "P02", "P03", "P04")
                            .map(unit -> "{\"unit\":\"" + unit + "\",\"headCount\":9,\"monthlyPay\":\"90000\"}")
                            .collect(Collectors.joining(",", "{\"payBases\":[", "]}"))),
            entry(
                    VERSION + "/pay-bases/table",
                    "unit,headCount,monthlyPay\nP01,9,90000\nP02,9,90000\nP03,9,90000\nP04,9,90000\n"),
            entry("POST /api/v1/notices/{notice}/read", "{}"),
            entry("PUT /api/v1/notice-address", "{\"email\":\"office@example.cn\"}"),
            entry("DELETE /api/v1/notice-address", "{}"));
    /** What they may be used for; of a published version itself only its correction, a further version, is begun. */
    private static final Set<String> STILL_DONE = Set.of(
            DECISIONS,
            DECISIONS + "/{decision}/approve",
            DECISIONS + "/{decision}/reject",
            "POST /api/v1/cycles/{cycle}/what-if",
            VERSION + "/correct",
            VERSION + "/bulletins",
            VERSION + "/pay-bases",
            VERSION + "/pay-bases/table",
            "POST /api/v1/notices/{notice}/read",
            "PUT /api/v1/notice-address",
            "DELETE /api/v1/notice-address");

    private final StandingTopics topics = new StandingTopics();
    private final ClosedCycle cycle = new ClosedCycle("351302-" + YEARS.incrementAndGet());
    private final ResultsOverHttp results = new ResultsOverHttp(cycle);

    private String practice;

    /** With rewards that need bases of pay, and a good practice beside it. */
    @BeforeEach
    void aPublishedVersion() {
        Sent closed = cycle.inState("CLOSED", 1_000);
        closed.data().at("/scheme/rewards").forEach(rule -> ((ObjectNode) rule).put("appliesTo", "PARTY_MASS"));
        cycle.with(closed);
        cycle.prepare(topics);
        results.frozen();
        practice = results.recorded(1);
        results.published(1);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void noOperationMovesWhatIsPublished() {
        List<String> before = published();
        Set<String> done = new TreeSet<>();
        // a proposal would keep the correction from being frozen
        List<Operation> operations = Operation.all().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .sorted(Comparator.comparing(operation -> !operation.toString().startsWith(RESULTS)))
                .toList();

        for (Operation operation : operations) {
            String path = path(operation);
            for (String person : List.of("office", "somebody")) {
                Response answer = send(operation, path, person);
                assertThat(answer.statusCode())
                        .as("%s: %s", operation, answer.asString())
                        .isLessThan(500)
                        .isNotIn(400, 415, 422);
                if (answer.statusCode() < 300) {
                    done.add(operation.toString());
                }
            }
        }

        assertThat(done).containsExactlyInAnyOrderElementsOf(STILL_DONE);
        assertThat(published()).isEqualTo(before);
    }

    @Test
    void noRecordOnAnyTopicMovesWhatIsPublished() {
        List<String> before = published();

        cycle.deductions("P01", 200).to(topics);
        cycle.inState("RUNNING", 1_001).to(topics);
        cycle.closing("survey", data -> data.put("subjects", 99)).to(topics);
        cycle.struck("P02", 20_000).to(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        assertThat(published()).isEqualTo(before);
    }

    private Response send(Operation operation, String path, String person) {
        String body = Optional.ofNullable(BODIES.get(operation.toString()))
                .orElseThrow(() -> new IllegalArgumentException(operation + " is new: say what a valid body of it is"));
        return anybody(person)
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(operation.bodyType())
                .body(body)
                .request(operation.method(), path);
    }

    private RequestSpecification anybody(String person) {
        return given().auth()
                .oauth2(Tokens.of(Roles.ALL.toArray(String[]::new))
                        .jurisdiction(cycle.jurisdiction())
                        .person(person)
                        .token());
    }

    private String path(Operation operation) {
        Matcher parameters = PARAMETER.matcher(operation.path());
        return parameters.replaceAll(found -> value(operation, found.group(1)));
    }

    private String value(Operation operation, String parameter) {
        return switch (parameter) {
            case "cycle" -> cycle.cycle();
            case "version" -> "1";
            case "decision" -> proposed(operation);
            case "notice" -> anybody("office").get("/api/v1/notices").path("notices[0].notice");
            case "practice" -> practice;
            default -> throw new IllegalArgumentException(operation + ": say what " + parameter + " is");
        };
    }

    private String proposed(Operation operation) {
        return cycle.decisions()
                .proposed(DecisionsOverHttp.grade(operation.path().endsWith("/approve") ? "P01" : "P04", "AVERAGE"));
    }

    /** As it is read, exported, and kept. */
    private List<String> published() {
        List<String> all = new ArrayList<>();
        all.add(results.get("/1").statusCode(200).extract().asString());
        all.add(results.get("/1/export").statusCode(200).extract().asString());
        String of = " AS kept WHERE cycle = '" + cycle.cycle() + "' AND version = 1";
        all.addAll(Database.query("SELECT kept::text FROM result_version" + of));
        all.addAll(Database.query("SELECT kept::text FROM result_entry" + of + " ORDER BY section, position"));
        assertThat(all).hasSizeGreaterThan(30);
        return all;
    }
}
