package org.jiheng.systemtests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.localstack.respondent.Device;
import org.jiheng.systemtests.environment.ReviewOfOneUnit;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many clients with many codes, each of them more than once, and a service that is killed meanwhile. */
class RespondentsAllAtOnceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String GROUP = "RESIDENTS";
    private static final int CLIENTS = 16;
    private static final int CODES = Integer.getInteger("jiheng.codes", 400);
    private static final int CODES_AT_ONCE = 2_000;
    private static final int DOUBLE_ATTEMPTS = Integer.getInteger("jiheng.double-attempts", 60);
    private static final int GUESSES = Integer.getInteger("jiheng.guesses", 3_000);
    private static final int KILLS = 2;
    private static final Set<Integer> COME_AGAIN = Set.of(429, 503);

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess survey = system.service("survey");
    private final ReviewOfOneUnit review = new ReviewOfOneUnit(system);

    @Test
    void everyCodeIsOneBallotHoweverOftenItIsSentAndTheServiceKilled() throws Exception {
        review.open(sample(CODES));
        List<String> codes = new ArrayList<>();
        while (codes.size() < CODES) {
            codes.addAll(review.issue(GROUP, Math.min(CODES_AT_ONCE, CODES - codes.size())));
        }
        JsonNode shown = review.shown(GROUP);
        Queue<String> waiting = new ConcurrentLinkedQueue<>(codes);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Future<?> all = inParallel(client -> {
            for (String code = waiting.poll(); code != null; code = waiting.poll()) {
                acknowledged.add(answer(code, shown));
            }
        });
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = kill * CODES / (KILLS + 1);
            Awaitility.await("ballot " + enough)
                    .atMost(Duration.ofSeconds(300))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.size() >= enough || all.isDone());
            survey.kill();
            survey.start().awaitReady();
        }
        all.get();
        review.close();

        assertThat(acknowledged).hasSize(CODES);
        String of = " WHERE cycle = '" + review.cycle() + "'";
        assertThat(rows("SELECT count(*) FROM ballot" + of)).containsExactly(Integer.toString(CODES));
        assertThat(new HashSet<>(rows("SELECT encode(spent_hash, 'hex') FROM spent" + of)))
                .isEqualTo(acknowledged);
    }

    /** As a page does it that loses every other answer; another device with the same code gets nothing. */
    private String answer(String code, JsonNode shown) throws IOException {
        Device device = device(shown);
        Map<String, String> asked = device.tokenRequest(code);
        String signed = JSON.readTree(
                        until(Set.of(200), "/ballot-tokens", asked).body())
                .get("blindSignature")
                .asText();
        assertThat(JSON.readTree(until(Set.of(200), "/ballot-tokens", asked).body())
                        .get("blindSignature")
                        .asText())
                .isEqualTo(signed);
        until(Set.of(422), "/ballot-tokens", device(shown).tokenRequest(code));
        Map<String, String> ballot = device.ballot(signed, "ONLINE", "P01:ABCDN");
        String receipt = until(Set.of(200, 201), "/ballots", ballot).body();
        assertThat(until(Set.of(200), "/ballots", ballot).body()).isEqualTo(receipt);
        return JSON.readTree(receipt).get("receipt").asText();
    }

    @Test
    void ofPageAndPaperOneCounts() throws Exception {
        review.open(sample(DOUBLE_ATTEMPTS));
        List<String> codes = review.issue(GROUP, DOUBLE_ATTEMPTS);
        JsonNode shown = review.shown(GROUP);
        AtomicInteger byPage = new AtomicInteger();
        AtomicInteger onPaper = new AtomicInteger();
        Queue<Runnable> attempts = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            int sheet = i;
            List<Runnable> both = new ArrayList<>(List.of(
                    () -> byPage.addAndGet(byPage(code, shown)), () -> onPaper.addAndGet(onPaper(code, sheet))));
            Collections.shuffle(both, new Random(i));
            attempts.addAll(both);
        }
        inParallel(client -> {
                    for (Runnable next = attempts.poll(); next != null; next = attempts.poll()) {
                        next.run();
                    }
                })
                .get();
        review.close();

        assertThat(byPage.get() + onPaper.get()).isEqualTo(DOUBLE_ATTEMPTS);
        assertThat(rows("SELECT sum(ballots) FROM ballot_count WHERE cycle = '" + review.cycle() + "'"))
                .containsExactly(Integer.toString(DOUBLE_ATTEMPTS));
    }

    private int byPage(String code, JsonNode shown) {
        Device device = device(shown);
        HttpResponse<String> token = until(Set.of(200, 422), "/ballot-tokens", device.tokenRequest(code));
        if (token.statusCode() == 422) {
            return 0;
        }
        try {
            String signed = JSON.readTree(token.body()).get("blindSignature").asText();
            until(Set.of(201), "/ballots", device.ballot(signed, "INTERVIEW", "P01:AAAAA"));
            return 1;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The stub is looked at first; where it is refused, the sheet is laid aside. */
    private int onPaper(String code, int sheet) {
        try {
            clerk(
                    "/access-codes/voidings",
                    "{\"codes\":[\"" + code + "\"],\"answeredOnPaper\":true,\"reason\":\"stub\"}");
        } catch (AssertionError refused) {
            assertThat(refused).hasMessageContaining("code-spent");
            return 0;
        }
        clerk(
                "/ballots",
                "{\"ballots\":[{\"serial\":\"M-" + sheet + "\",\"group\":\"" + GROUP
                        + "\",\"channel\":\"MAIL\",\"ratings\":\"P01:BBBBB\"}]}");
        return 1;
    }

    private void clerk(String below, String body) {
        RunningSystem.post(survey, review.path(below), Tokens.of("survey-clerk").jurisdiction("350100"), body);
    }

    @Test
    void noGuessIsAccepted() throws Exception {
        review.open(sample(CODES_AT_ONCE));
        review.issue(GROUP, CODES_AT_ONCE);
        JsonNode shown = review.shown(GROUP);
        AtomicInteger left = new AtomicInteger(GUESSES);
        Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
        inParallel(client -> {
                    Map<String, String> asked = device(shown).tokenRequest("");
                    Random random = new Random(client);
                    while (left.getAndDecrement() > 0) {
                        Map<String, String> guess = new HashMap<>(asked);
                        guess.put("code", GuessedCode.next(random));
                        int status = post("/ballot-tokens", guess).statusCode();
                        statuses.computeIfAbsent(status, any -> new AtomicInteger())
                                .incrementAndGet();
                    }
                })
                .get();

        assertThat(statuses.keySet()).containsExactly(422);
        assertThat(statuses.get(422)).hasValue(GUESSES);
        assertThat(rows("SELECT DISTINCT state FROM access_code WHERE cycle = '" + review.cycle() + "'"))
                .containsExactly("ISSUED");
    }

    /** What one client does. */
    private interface Client {
        void run(int number) throws Exception;
    }

    private static Future<?> inParallel(Client client) {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
        List<? extends Future<?>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(number -> threads.submit(() -> {
                    client.run(number);
                    return null;
                }))
                .toList();
        Future<?> all = threads.submit(() -> {
            for (Future<?> each : clients) {
                each.get();
            }
            return null;
        });
        threads.shutdown();
        return all;
    }

    private Device device(JsonNode shown) {
        return new Device(
                review.cycle(),
                ReviewOfOneUnit.WAVE,
                GROUP,
                shown.get("publicKey").asText(),
                shown.get("fingerprint").asText());
    }

    /** Sends the same until somebody answers. */
    private HttpResponse<String> until(Set<Integer> expected, String route, Map<String, String> body) {
        return Awaitility.await(route)
                .atMost(Duration.ofSeconds(120))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> post(route, body), answer -> {
                    boolean again = COME_AGAIN.contains(answer.statusCode());
                    assertThat(again || expected.contains(answer.statusCode()))
                            .as(answer.statusCode() + " " + answer.body())
                            .isTrue();
                    return !again;
                });
    }

    private HttpResponse<String> post(String route, Map<String, String> body) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(survey.url() + "/api/v1/respondent" + route))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private List<String> rows(String sql) {
        return survey.database().query(sql);
    }

    private static String sample(int quota) {
        return "{\"sample\":{\"groups\":[{\"group\":\"" + GROUP + "\",\"frame\":" + quota + ",\"quota\":" + quota
                + ",\"sheets\":" + quota + ",\"rule\":\"all\"}]}}";
    }
}
