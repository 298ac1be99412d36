package org.jiheng.localstack.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jiheng.localstack.stack.ManagementUrls;
import org.jiheng.localstack.stack.ServiceUrls;

/**
 * The four services and the identity provider as far as a loader sees them: they keep each act, answer one under a known
 * key as before, take a sheet once, and want a precondition for a plan and its moves.
 */
final class PretendedServices implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PLAN_SEEN = "\"7\"";

    /** What was done, once. */
    record Deed(String method, String path, JsonNode body, String token) {}

    static {
        // else every answer waits for the acknowledgement of its first packet
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Map<String, String> requests = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final Set<String> plans = new HashSet<>();
    private final Set<String> sheets = new HashSet<>();
    private final Map<String, String> waves = new HashMap<>();
    private final PretendedReview review = new PretendedReview();
    private final List<Deed> deeds = new ArrayList<>();
    private final Set<String> readers = new HashSet<>();
    private int untilTheBreak = Integer.MAX_VALUE;

    PretendedServices() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    ServiceUrls urls() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new ServiceUrls(url, url, url, url, ManagementUrls.NONE_NAMED, url + "/jiheng-local", null);
    }

    synchronized List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    /** Tokens of those who only read. */
    synchronized Set<String> readers() {
        return Set.copyOf(readers);
    }

    /** After so many acts the next one is done but its answer is lost, and nothing more is taken. */
    synchronized void breakAfter(int acts) {
        untilTheBreak = acts;
    }

    synchronized void mend() {
        untilTheBreak = Integer.MAX_VALUE;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/jiheng-local/token")) {
            answer(exchange, 200, "{\"access_token\":\"" + body + "\",\"expires_in\":3600}");
        } else if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, read(path, exchange));
        } else if (untilTheBreak < 0) {
            answer(exchange, 503, "");
        } else {
            change(exchange, path, body);
        }
    }

    private String read(String path, HttpExchange exchange) {
        readers.add(token(exchange));
        exchange.getResponseHeaders().add("ETag", PLAN_SEEN);
        if (path.endsWith("/respondent/waves") || path.endsWith("/turnout")) {
            return review.read(path).toString();
        }
        if (path.endsWith("/waves")) {
            ObjectNode answer = JSON.createObjectNode();
            waves.forEach((wave, state) ->
                    answer.withArray("waves").addObject().put("wave", wave).put("state", state));
            return answer.toString();
        }
        return path.endsWith("/rankings") ? "{\"rankings\":[]}" : "{\"state\":\"RUNNING\",\"units\":99}";
    }

    private void change(HttpExchange exchange, String path, String body) throws IOException {
        String key = token(exchange) + exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String request = exchange.getRequestMethod() + path + body;
        if (exchange.getRequestMethod().equals("PUT")) {
            boolean created = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match")) && plans.add(path);
            done(exchange, path, body, created ? 200 : 412, "{}");
        } else if (PretendedReview.takes(path)) {
            review.change(path, json(body))
                    .ifPresentOrElse(
                            given -> done(exchange, path, body, 200, given),
                            () -> answer(exchange, 409, "{\"type\":\"urn:jiheng:problem:more-codes-than-quota\"}"));
        } else if (path.endsWith("/ballots")) {
            enter(exchange, path, body);
        } else if (path.contains("/plans/")
                && !PLAN_SEEN.equals(exchange.getRequestHeaders().getFirst("If-Match"))) {
            answer(exchange, 428, "{\"type\":\"urn:jiheng:problem:precondition-required\"}");
        } else if (!answers.containsKey(key)) {
            requests.put(key, request);
            answers.put(key, answerTo(path, body));
            done(exchange, path, body, 201, answers.get(key));
        } else if (requests.get(key).equals(request)) {
            exchange.getResponseHeaders().add("Idempotency-Replayed", "true");
            answer(exchange, 201, answers.get(key));
        } else {
            answer(exchange, 422, "{\"type\":\"urn:jiheng:problem:idempotency-key-reused\"}");
        }
    }

    private void enter(HttpExchange exchange, String path, String body) throws IOException {
        List<String> serials = JSON.readTree(body).findValuesAsText("serial");
        if (sheets.stream().anyMatch(serials::contains)) {
            answer(
                    exchange,
                    422,
                    "{\"errors\":[{\"path\":\"/ballots/0\",\"rule\":\"serial-already-counted\"},"
                            + "{\"path\":\"\",\"rule\":\"more-faults\"}]}");
        } else {
            sheets.addAll(serials);
            done(exchange, path, body, 201, "{}");
        }
    }

    private String answerTo(String path, String body) throws IOException {
        if (path.matches(".*/waves/[^/]*/(open|close)")) {
            waves.put(path.replaceAll(".*/waves/|/[^/]*$", ""), path.endsWith("/open") ? "OPEN" : "TALLIED");
            review.moved(path, json(body));
        }
        ObjectNode answer = JSON.createObjectNode()
                .put("veto", UUID.randomUUID().toString())
                .put("finding", UUID.randomUUID().toString());
        JSON.readTree(body)
                .path("judgements")
                .forEach(row -> answer.withArray("judgements")
                        .addObject()
                        .put("judgement", UUID.randomUUID().toString()));
        return answer.toString();
    }

    private void done(HttpExchange exchange, String path, String body, int status, String answer) {
        if (status < 300) {
            deeds.add(new Deed(exchange.getRequestMethod(), path, json(body), token(exchange)));
            untilTheBreak--;
        }
        answer(exchange, untilTheBreak < 0 ? 503 : status, answer);
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization");
    }

    private static void answer(HttpExchange exchange, int status, String body) {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
