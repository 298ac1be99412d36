package org.jiheng.kit.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import org.jiheng.kit.testing.fuzz.DescribedAnswers;
import org.jiheng.kit.testing.fuzz.GeneratedRequest;
import org.jiheng.kit.testing.fuzz.RequestGenerator;
import org.jiheng.kit.testing.fuzz.StoredRows;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sends requests made up from the service's own description: whatever they hold, the service does not break, stores
 * nothing of what it refuses, and answers as described. {@code -Djiheng.fuzz.requests=N} and {@code -Djiheng.fuzz.seed=N}
 * change how many and which.
 */
public abstract class RequestFuzz {
    /** Longer than the longest answer takes: one that waits for a change. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int A_FEW = 1_000;
    private static final int FAULTS_AT_MOST = 60;
    private static final int SHOWN_OF_A_KIND = 2;
    private static final int TOO_MANY = 429;
    private static final Set<String> MOVE_BY_THEMSELVES = Set.of(
            "relay_.*",
            "consumed_offset",
            "taken_standing",
            "partition_lock",
            "rejected_record",
            "stuck_subject",
            "audit_.*",
            "refused_.*",
            "flyway_.*");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** Brings about what some of the requests need to succeed. */
    protected abstract void prepare();

    /** Well-formed values of a path's or query's parameter, some of which exist; none: made up from its schema. */
    protected abstract List<String> valuesOf(String parameter);

    /** A good body for an operation, by method in capitals and path as described; none: made up from its schema. */
    protected Optional<String> example(String method, String path) {
        return Optional.empty();
    }

    /** False for what other tests have beside the service. */
    protected boolean tried(String path) {
        return true;
    }

    /** Further tables, as regular expressions, that change by background work while requests are refused. */
    protected Set<String> tablesThatMove() {
        return Set.of();
    }

    protected String token() {
        return Tokens.ofEveryRole()
                .jurisdiction("350100")
                .unit("P01")
                .assessor("PERFORMANCE_OFFICE")
                .token();
    }

    /** How many requests, unless the command line says so. */
    protected int enough() {
        return A_FEW;
    }

    /** There must be none. */
    protected void judge(List<String> found) {
        assertThat(found).isEmpty();
    }

    @Test
    void requestsOfAllKindsAreAnsweredAsDescribedAndRefusedOnesStoreNothing() throws Exception {
        send(Integer.getInteger("jiheng.fuzz.requests", enough()));
    }

    private void send(int requests) throws IOException, InterruptedException, SQLException {
        prepare();
        long seed = Long.getLong("jiheng.fuzz.seed", 20_12L + requests);
        JsonNode document = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
        document.withObject("/paths").properties().removeIf(path -> !tried(path.getKey()));
        RequestGenerator generator =
                new RequestGenerator(new Random(seed), document, this::valuesOf, this::example, token());
        DescribedAnswers described = new DescribedAnswers(document);
        Set<String> moving = new java.util.HashSet<>(MOVE_BY_THEMSELVES);
        moving.addAll(tablesThatMove());
        try (StoredRows rows = new StoredRows(moving)) {
            Map<String, String> before = rows.print();
            for (int i = 0; i < requests && faults.size() < FAULTS_AT_MOST; i++) {
                GeneratedRequest request = generator.next();
                HttpResponse<String> answer = answerTo(request);
                count(request, answer);
                described.fault(request, answer).ifPresent(fault -> found(fault, request, answer));
                Map<String, String> after = changing(request) ? rows.print() : before;
                if (answer.statusCode() >= 400 && !after.equals(before)) {
                    found("a refused request changed " + difference(before, after), request, answer);
                }
                before = after;
            }
        }
        System.out.printf(
                "%s: %d requests to %d operations, seed %d, answers %s, accepted %s, faults %d%n",
                getClass().getSimpleName(),
                statuses.values().stream().mapToInt(Integer::intValue).sum(),
                generator.operations().size(),
                seed,
                statuses,
                accepted,
                kinds.values().stream().mapToInt(Integer::intValue).sum());
        judge(faults);
        assertThat(accepted)
                .as("some requests get through, or this tries nothing")
                .isNotEmpty();
    }

    /** Comes again when told to, as a good caller does. */
    private HttpResponse<String> answerTo(GeneratedRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = sent(request);
        return answer.statusCode() != TOO_MANY
                ? answer
                : await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> sent(request), again -> again.statusCode() != TOO_MANY);
    }

    private HttpResponse<String> sent(GeneratedRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request.to("http://127.0.0.1:" + RestAssured.port, PATIENCE), new BodyOrBeginning());
        } catch (HttpTimeoutException e) {
            throw new AssertionError("no answer within " + PATIENCE.toSeconds() + " s to " + request, e);
        }
    }

    private void count(GeneratedRequest request, HttpResponse<String> answer) {
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() < 300 && request.known()) {
            accepted.merge(request.operation().toString(), 1, Integer::sum);
        }
    }

    private void found(String fault, GeneratedRequest request, HttpResponse<String> answer) {
        int before = kinds.merge(fault + " " + request.operation(), 1, Integer::sum) - 1;
        if (before < SHOWN_OF_A_KIND) {
            String body = answer.body();
            faults.add(fault + "\n  " + request + "\n  " + answer.statusCode() + " "
                    + body.substring(0, Math.min(400, body.length())));
        }
    }

    private static boolean changing(GeneratedRequest request) {
        return !request.method().equals("GET") && !request.method().equals("HEAD");
    }

    private static String difference(Map<String, String> before, Map<String, String> after) {
        StringBuilder difference = new StringBuilder();
        after.forEach((table, print) -> {
            if (!print.equals(before.get(table))) {
                difference.append(table).append(' ');
            }
        });
        return difference.toString();
    }
}
