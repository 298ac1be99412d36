package org.jiheng.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.jiheng.systemtests.environment.LiveClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What the clients of docs/live.md do when a scoring service answers something else than they asked for. */
class LiveClientsRefusedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int COME_AGAIN_AFTER_SECONDS = 4;
    private static final String SECRET = "of-the-client";
    private static final String TOKEN = "of-the-day";

    /** @param place behind which what changed was asked for, if any */
    private record Asked(long nanos, String place) {}

    private final List<String> names = LiveClient.byHttp();
    private final Map<String, LiveClient> clients = new ConcurrentHashMap<>();
    private final Map<String, List<Asked>> asked = new ConcurrentHashMap<>();
    private final Queue<String> commandLines = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private List<Integer> answers;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/token", exchange -> {
            noteCommandLines();
            send(exchange, 200, "application/json", "{\"access_token\":\"" + TOKEN + "\"}");
        });
        server.createContext("/api/v1/cycles/", this::answer);
        server.start();
    }

    @AfterEach
    void end() {
        clients.values().forEach(LiveClient::end);
        over.countDown();
        server.stop(0);
        threads.shutdown();
    }

    @Test
    void eachComesAgainWhenItMayAndGoesOnWhereItWas() {
        answers = List.of(429, 200, 404, 200);

        start();

        for (String name : names) {
            Awaitility.await(name)
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(clients.get(name).printed())
                            .extracting(standing -> standing.get("revision").asText())
                            .containsExactly("2", "4"));
            List<Asked> all = asked.get(name);
            assertThat(Duration.ofNanos(all.get(1).nanos() - all.get(0).nanos()))
                    .as(name)
                    .isGreaterThan(Duration.ofSeconds(COME_AGAIN_AFTER_SECONDS));
            assertThat(all).extracting(Asked::place).as(name).startsWith("", "", "e-2", "e-2");
        }
    }

    @Test
    void eachSaysThatItHasNoRightAndEnds() {
        answers = List.of(403);

        start();

        assertThatEachEndsWith("403");
    }

    @Test
    void eachSaysThatThereIsNoSuchCycleAndEnds() {
        answers = List.of(404);

        start();

        assertThatEachEndsWith("404");
    }

    /** Whoever is on the machine sees with what arguments a program was started. */
    @Test
    void noneHasASecretAmongItsArguments() {
        answers = List.of(200);

        start();

        for (String name : names) {
            Awaitility.await(name).atMost(PATIENCE).until(() -> asked.containsKey(name));
        }
        assertThat(commandLines)
                .anyMatch(line -> line.contains("stream"))
                .noneMatch(line -> line.contains(SECRET) || line.contains(TOKEN));
    }

    private void assertThatEachEndsWith(String status) {
        for (String name : names) {
            assertThat(clients.get(name).awaitEnd()).as(name).isEqualTo(1);
            assertThat(clients.get(name).said()).contains(status).contains("没有");
            assertThat(asked.get(name)).as(name).hasSize(1);
        }
    }

    /** The cycle that each is told to follow is called like it. */
    private void start() {
        Map<String, String> told = Map.of(
                "JIHENG_URL", "http://127.0.0.1:" + server.getAddress().getPort(),
                "JIHENG_TOKEN_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/token",
                "JIHENG_TOKEN_FORM", "grant_type=client_credentials&client_id=c&client_secret=" + SECRET);
        names.forEach(name -> clients.put(name, LiveClient.byHttp(name, name, told, folder)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        noteCommandLines();
        String path = exchange.getRequestURI().getPath();
        boolean stream = path.endsWith("/stream");
        String place = stream ? exchange.getRequestHeaders().getFirst("Last-Event-ID") : after(exchange);
        List<Asked> before = asked.computeIfAbsent(path.split("/")[4], name -> new CopyOnWriteArrayList<>());
        before.add(new Asked(System.nanoTime(), place == null ? "" : place));
        int number = before.size();
        if (number > answers.size()) {
            awaitEnd();
        } else if (answers.get(number - 1) != 200) {
            int status = answers.get(number - 1);
            if (status == 429) {
                exchange.getResponseHeaders().add("Retry-After", Integer.toString(COME_AGAIN_AFTER_SECONDS));
            }
            send(exchange, status, "application/problem+json", "{\"detail\":\"没有。\"}");
        } else if (stream) {
            send(exchange, 200, "text/event-stream", events(number, place == null));
        } else {
            send(exchange, 200, "application/json", page(number, place == null));
        }
    }

    private static String after(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query.contains("after=") ? query.substring(query.indexOf("after=") + "after=".length()) : null;
    }

    /** What is, and after it what was before. */
    private static String events(int number, boolean snapshot) {
        return ": here\n\n" + (snapshot ? "event: snapshot\ndata: {\"changes\":1}\n\n" : "")
                + event(number, standing(number)) + event(number, standing(number - 1));
    }

    private static String event(int number, String standing) {
        return "event: unit-scores\nid: e-" + number + "\ndata: " + standing + "\n\n";
    }

    private static String page(int number, boolean snapshot) {
        return "{\"changes\":[" + standing(number) + "," + standing(number - 1) + "],\"cursor\":\"e-" + number
                + "\",\"snapshot\":" + snapshot + ",\"more\":false}";
    }

    private static String standing(int revision) {
        return "{\"type\":\"org.jiheng.unit-score.v1\",\"subject\":\"P01\",\"revision\":\"" + revision + "\"}";
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void noteCommandLines() {
        List<String> now = new ArrayList<>();
        ProcessHandle.current()
                .descendants()
                .forEach(each -> each.info().commandLine().ifPresent(now::add));
        commandLines.addAll(now);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
