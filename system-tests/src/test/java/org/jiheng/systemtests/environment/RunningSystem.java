package org.jiheng.systemtests.environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.kit.topics.TopicSetup;

/** The four services on servers of their own, and what a person at a keyboard does with them. */
public final class RunningSystem {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern CYCLE = Pattern.compile("[/=]([0-9]{6}[^/=]*)-[0-9]{4}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningSystem shared;

    private final Servers servers;
    private final ServiceProcess scoring;
    private final ServiceProcess indicators;
    private final ServiceProcess survey;
    private final ServiceProcess inspection;

    private RunningSystem() {
        servers = Servers.running();
        setUpTopics(servers);
        int port = fourFreePorts();
        scoring = new ServiceProcess("scoring", port, servers).with("SCORING_PUBLIC_RESULTS", "true");
        indicators = new ServiceProcess("indicators", port + 1, servers);
        survey = new ServiceProcess("survey", port + 2, servers);
        inspection = new ServiceProcess("inspection", port + 3, servers);
        ServiceProcess.startAll(List.of(scoring, indicators, survey, inspection));
    }

    /** One for all tests: each works in a cycle of its own. */
    public static synchronized RunningSystem shared() {
        if (shared == null) {
            shared = new RunningSystem();
        }
        return shared;
    }

    public static void setUpTopics(Servers servers) {
        List<String> faults = TopicSetup.run(servers.kafka(), TopicSetup.DEFAULT_PARTITIONS);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.toString());
        }
    }

    /** The first of four free ports in a row, with four more for management ten ports on. */
    public static int fourFreePorts() {
        Random random = new Random();
        for (int attempt = 0; attempt < 100; attempt++) {
            int first = 20_000 + random.nextInt(10_000);
            if (fourFree(first) && fourFree(first + ServiceProcess.MANAGEMENT)) {
                return first;
            }
        }
        throw new IllegalStateException("no four free ports in a row");
    }

    private static boolean fourFree(int first) {
        return free(first) && free(first + 1) && free(first + 2) && free(first + 3);
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Starts {@code jiheng load}. */
    public Process startLoading(EvaluationPackage evaluationPackage, String... options) {
        List<String> command =
                new ArrayList<>(List.of("load", evaluationPackage.folder().toString()));
        command.addAll(List.of(options));
        return start(command, loadLog(evaluationPackage));
    }

    /** Runs a command of {@code jiheng} that needs no service, and leaves what it said in the log. */
    public static int run(Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Servers.root().resolve("local-stack/target/jiheng.jar").toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts {@code jiheng export}. */
    public Process startExporting(String cycle, Path folder, Path log) {
        return start(List.of("export", cycle, folder.toString()), log);
    }

    private Process start(List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Servers.root().resolve("local-stack/target/jiheng.jar").toString()));
        command.addAll(arguments);
        command.addAll(List.of("--url", scoring.url(), "--issuer", servers.issuer()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name {@code scoring}, {@code indicators}, {@code survey} or {@code inspection} */
    public ServiceProcess service(String name) {
        return List.of(scoring, indicators, survey, inspection).stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What the last {@code jiheng load} of a package said. */
    public static Path loadLog(EvaluationPackage evaluationPackage) {
        return Servers.root()
                .resolve("system-tests/target/load-" + evaluationPackage.cycle() + "-"
                        + ProcessHandle.current().pid() + ".log");
    }

    /** Loads a package and waits until scoring knows all of it. */
    public void load(EvaluationPackage evaluationPackage) {
        finish(startLoading(evaluationPackage), evaluationPackage);
    }

    public void finish(Process loading, EvaluationPackage evaluationPackage) {
        try {
            if (!loading.waitFor(5, TimeUnit.MINUTES) || loading.exitValue() != 0) {
                loading.destroyForcibly();
                throw new AssertionError("loading failed; see " + loadLog(evaluationPackage));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        awaitEverythingTaken(evaluationPackage.cycle(), scoring);
    }

    /** Waits until a scoring service holds every standing that the sources have published of a cycle. */
    public void awaitEverythingTaken(String cycle, ServiceProcess taker) {
        Awaitility.await("everything of " + cycle + " in scoring")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .ignoreException(java.io.UncheckedIOException.class)
                .untilAsserted(() -> {
                    Map<String, Long> taken = standings(taker, "taken", cycle);
                    for (ServiceProcess source : List.of(indicators, survey, inspection)) {
                        standings(source, "published", cycle).forEach((subject, revision) -> {
                            // no score depends on how many ballots are in
                            boolean read = !subject.startsWith("jiheng.turnout-standings.");
                            if (read && taken.getOrDefault(subject, 0L) < revision) {
                                throw new AssertionError(subject + " has not arrived at revision " + revision);
                            }
                        });
                    }
                });
    }

    private static Map<String, Long> standings(ServiceProcess service, String kind, String cycle) {
        Map<String, Long> standings = new HashMap<>();
        for (JsonNode s : getJson(service, "/api/v1/standings/" + kind + "?partition=" + cycle)
                .get("standings")) {
            standings.put(
                    s.get("topic").asText() + " " + s.get("subject").asText(),
                    s.get("revision").asLong());
        }
        return standings;
    }

    /** An inspector finds something in a unit of a loaded year, and gives notice of it. @param points that it costs */
    public void find(EvaluationPackage year, String unit, String points) {
        Tokens inspector = Tokens.of("inspector").jurisdiction(year.jurisdiction());
        String findings = "/api/v1/cycles/" + year.cycle() + "/findings";
        String finding = post(inspection, findings, inspector, """
                        {"unit":"%s","visit":"COVERT","area":"STYLE","points":"%s","occurredOn":"2012-11-02",
                         "description":"窗口无人值守"}""".formatted(unit, points))
                .get("finding")
                .asText();
        post(inspection, findings + "/" + finding + "/notify", inspector, "");
    }

    /** results.csv of a cycle, byte for byte. */
    public static String results(ServiceProcess scoring, String cycle) {
        return get(scoring, "/api/v1/cycles/" + cycle + "/results.csv").body();
    }

    public static JsonNode getJson(ServiceProcess service, String path) {
        return getJson(service, path, jurisdiction(path));
    }

    /** As an auditor of the jurisdiction sees it. */
    public static JsonNode getJson(ServiceProcess service, String path, String jurisdiction) {
        try {
            return JSON.readTree(get(service, path, jurisdiction).body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same, in whatever form it has. */
    public static String getText(ServiceProcess service, String path) {
        return get(service, path).body();
    }

    /** As whoever is not signed in sees it. */
    public static JsonNode getInPublic(ServiceProcess service, String path) {
        try {
            return JSON.readTree(send(HttpRequest.newBuilder(URI.create(service.url() + path))
                            .build())
                    .body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A file, as an auditor of the jurisdiction gets it. */
    public static byte[] getFile(ServiceProcess service, String path, String type) {
        HttpResponse<byte[]> response = sendAnyway(
                HttpRequest.newBuilder(URI.create(service.url() + path))
                        .header("Authorization", "Bearer " + auditor(jurisdiction(path)))
                        .header("Accept", type)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode());
        }
        return response.body();
    }

    private static String auditor(String jurisdiction) {
        return Tokens.of("auditor").jurisdiction(jurisdiction).token();
    }

    private static HttpResponse<String> get(ServiceProcess service, String path) {
        return get(service, path, jurisdiction(path));
    }

    private static HttpResponse<String> get(ServiceProcess service, String path, String jurisdiction) {
        return send(HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + auditor(jurisdiction))
                .build());
    }

    /** Of the cycle that the path names: a cycle is called jurisdiction-year, a bureau's own with a dot for the slash. */
    private static String jurisdiction(String path) {
        Matcher cycle = CYCLE.matcher(path);
        return cycle.find() ? cycle.group(1).replace('.', '/') : "350100";
    }

    /** A POST that must succeed. */
    public static JsonNode post(ServiceProcess service, String path, Tokens caller, String body) {
        return post(service, path, caller, body, "*");
    }

    /** @param seen the entity tag of what the caller saw */
    public static JsonNode post(ServiceProcess service, String path, Tokens caller, String body, String seen) {
        return call("POST", service, path, caller, body, "If-Match", seen);
    }

    /** A POST that may be refused. */
    public static HttpResponse<String> attempt(ServiceProcess service, String path, Tokens caller, String body) {
        return sendAnyway(HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** The same; what the answer says, whatever form it has. */
    public static String postForText(ServiceProcess service, String path, Tokens caller, String body) {
        return answer("POST", service, path, caller, body, "If-Match", "*").body();
    }

    /** A PUT of what is not there yet, which must succeed. */
    public static JsonNode put(ServiceProcess service, String path, Tokens caller, String body) {
        return call("PUT", service, path, caller, body, "If-None-Match", "*");
    }

    /** A PUT of a file, which must succeed. @param type media type */
    public static void putFile(ServiceProcess service, String path, Tokens caller, String type, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            send(HttpRequest.newBuilder(URI.create(service.url() + path))
                    .header("Authorization", "Bearer " + caller.token())
                    .header("Content-Type", type)
                    .header("Content-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode call(
            String method,
            ServiceProcess service,
            String path,
            Tokens caller,
            String body,
            String condition,
            String version) {
        HttpResponse<String> response = answer(method, service, path, caller, body, condition, version);
        try {
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> answer(
            String method,
            ServiceProcess service,
            String path,
            Tokens caller,
            String body,
            String condition,
            String version) {
        return send(HttpRequest.newBuilder(URI.create(service.url() + path))
                .header("Authorization", "Bearer " + caller.token())
                .header("Content-Type", "application/json")
                .header(condition, version)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response = sendAnyway(request);
        if (response.statusCode() >= 300) {
            throw new AssertionError(request.uri() + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private static HttpResponse<String> sendAnyway(HttpRequest request) {
        return sendAnyway(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> sendAnyway(HttpRequest request, HttpResponse.BodyHandler<T> as) {
        try {
            return HTTP.send(request, as);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Servers servers() {
        return servers;
    }

    public ServiceProcess scoring() {
        return scoring;
    }

    public ServiceProcess indicators() {
        return indicators;
    }

    public ServiceProcess inspection() {
        return inspection;
    }
}
