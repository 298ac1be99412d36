package org.jiheng.scoring.result;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** What is published stays to the byte, whatever anybody who may everything sends to whatever operation there is. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EveryWriteRouteTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);
    private static final String REASON = "{\"reason\":\"情况有变\"}";

    private final StandingTopics topics = new StandingTopics();
    private final ClosedCycle cycle = new ClosedCycle("351302-" + YEARS.incrementAndGet());
    private final ResultsOverHttp results = new ResultsOverHttp(cycle);

    @BeforeEach
    void aPublishedVersion() {
        cycle.prepare(topics);
        results.frozen();
        results.published(1);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void noOperationMovesWhatIsPublished() {
        List<String> before = published();
        List<String> done = new ArrayList<>();

        for (Operation operation : Operation.all()) {
            if (!operation.method().equals("GET")) {
                for (String body : List.of("{}", REASON, DecisionsOverHttp.grade("P01", "AVERAGE"))) {
                    for (String person : List.of("office", "somebody")) {
                        Response answer = send(operation, person, body);
                        assertThat(answer.statusCode()).as("%s", operation).isLessThan(500);
                        if (answer.statusCode() < 300) {
                            done.add(operation.path().substring(operation.path().lastIndexOf('/') + 1));
                        }
                    }
                }
            }
        }

        assertThat(done).contains("decisions", "approve", "correct");
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

    private Response send(Operation operation, String person, String body) {
        Matcher parameters = PARAMETER.matcher(operation.path());
        String path = parameters.replaceAll(found -> value(operation, found.group(1)));
        return given().auth()
                .oauth2(Tokens.of(Roles.ALL.toArray(String[]::new))
                        .jurisdiction(cycle.jurisdiction())
                        .person(person)
                        .token())
                .header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(operation.bodyType())
                .body(body)
                .request(operation.method(), path);
    }

    private String value(Operation operation, String parameter) {
        return switch (parameter) {
            case "cycle" -> cycle.cycle();
            case "version" -> "1";
            case "decision" -> latestDecision();
            case "unit" -> "P01";
            case "tier" -> "PARTY_MASS";
            case "notice", "id" -> "1";
            case "practice" -> UUID.randomUUID().toString();
            default -> throw new IllegalArgumentException(operation + ": say what " + parameter + " is");
        };
    }

    private String latestDecision() {
        return Database.query(
                        "SELECT decision FROM decision WHERE cycle = '" + cycle.cycle() + "' ORDER BY proposed_at DESC")
                .get(0);
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
