package org.jiheng.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.InspectedCycle;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A whole year is closed, frozen, approved and published while units are still assessed and visited: what was acknowledged is in
 * the result, and anybody who has the export computes it again without the services.
 */
class PublishedYearTest {
    private static final int YEARS = Integer.getInteger("jiheng.closed-years", 1);
    private static final long SEED = Long.getLong("jiheng.seed", 20_130_228);
    private static final List<String> UNITS = List.of("P01", "P02", "P03", "P04");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system = RunningSystem.shared();

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsInTheResultAndTheExportVerifies() throws Exception {
        for (int year = 0; year < YEARS; year++) {
            new ClosedYear(SEED + year).run();
        }
    }

    /** One year; what comes late differs by the seed. */
    private final class ClosedYear {
        private final SplittableRandom random;
        private final EvaluationPackage year = EvaluationPackage.example("rounding");
        /** By unit and indicator. */
        private final Map<String, String> assessed = new ConcurrentHashMap<>();

        private final Set<String> notified = ConcurrentHashMap.newKeySet();
        private final Set<String> open = ConcurrentHashMap.newKeySet();

        ClosedYear(long seed) {
            random = new SplittableRandom(seed);
        }

        void run() throws Exception {
            system.load(year);
            assessTheRest();
            certify();
            ExecutorService crowd = Executors.newFixedThreadPool(UNITS.size() + 1);
            try {
                List<Future<?>> late = new ArrayList<>();
                for (String unit : UNITS) {
                    SplittableRandom own = random.split();
                    late.add(crowd.submit(() -> assess(unit, own)));
                }
                SplittableRandom own = random.split();
                late.add(crowd.submit(() -> visit(own)));
                int before = 1 + random.nextInt(12);
                Awaitility.await("facts under way")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> !notified.isEmpty() && assessed.size() + notified.size() >= before);
                moveTo("close", person("performance-office", "office"), "{}");
                int early = freezeUntilClosed();
                for (Future<?> each : late) {
                    each.get();
                }
                int version = early > 0 ? early : freeze();
                publish(version);
                check(version);
            } finally {
                crowd.shutdownNow();
            }
        }

        /** What the example leaves open. */
        private void assessTheRest() throws IOException {
            for (String row : Files.readAllLines(year.folder().resolve("assessments.csv"))) {
                String[] cells = row.split(",", -1);
                if (cells[4].equals("true") && cells[6].isEmpty()) {
                    String assessor = year.scheme().get("components").findParents("code").stream()
                            .filter(component -> component.get("code").asText().equals(cells[1]))
                            .findFirst()
                            .orElseThrow()
                            .get("assessor")
                            .asText();
                    RunningSystem.post(
                            system.indicators(),
                            path("/assessments"),
                            person("assessor", "assessor").assessor(assessor),
                            assessment(cells[0], cells[2], "0.10"));
                }
            }
        }

        private static String assessment(String unit, String indicator, String points) {
            return "{\"assessments\":[{\"unit\":\"" + unit + "\",\"indicator\":\"" + indicator + "\",\"points\":\""
                    + points + "\"}]}";
        }

        /** Until the cycle takes nothing any more. */
        private void assess(String unit, SplittableRandom random) {
            for (int round = 0; ; round++) {
                String indicator = unit + "-0" + (1 + random.nextInt(9));
                String points = String.format("0.%02d", 1 + random.nextInt(30));
                String body = assessment(unit, indicator, points);
                Tokens assessor = person("assessor", "assessor-of-" + unit).assessor("PERFORMANCE_OFFICE");
                HttpResponse<String> answer =
                        RunningSystem.attempt(system.indicators(), path("/assessments"), assessor, body);
                if (answer.statusCode() == 409) {
                    return;
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
                assessed.put(unit + " " + indicator, points);
            }
        }

        private void visit(SplittableRandom random) {
            while (true) {
                String finding = UUID.randomUUID().toString();
                String unit = UNITS.get(random.nextInt(UNITS.size()));
                if (refused("/findings", person("inspector", "lin"), InspectedCycle.finding(finding, unit, "0.01"))) {
                    return;
                }
                open.add(finding + " " + unit);
                if (refused("/findings/" + finding + "/notify", person("inspector", "lin"), "{}")) {
                    return;
                }
                notified.add(finding);
                if (refused("/findings/" + finding + "/accept", officer(unit), "{}")) {
                    return;
                }
                open.remove(finding + " " + unit);
            }
        }

        private boolean refused(String below, Tokens caller, String body) {
            HttpResponse<String> answer = RunningSystem.attempt(system.inspection(), path(below), caller, body);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 409);
            return answer.statusCode() == 409;
        }

        /** Tries all the while. @return the version, 0 if there is none yet */
        private int freezeUntilClosed() {
            while (true) {
                boolean closed = state().equals("CLOSED");
                HttpResponse<String> answer = attemptToFreeze();
                if (answer.statusCode() == 201 || closed) {
                    return answer.statusCode() == 201 ? version(answer) : 0;
                }
            }
        }

        /** Cases that were left open are settled first, in the cycle that was opened again for it. */
        private int freeze() {
            system.awaitEverythingTaken(year.cycle(), system.scoring());
            if (!open.isEmpty()) {
                moveTo("reopen", person("results-approver", "second"), "{\"reason\":\"尚有未决事项\"}");
                open.forEach(this::settle);
                moveTo("close", person("performance-office", "office"), "{}");
                Awaitility.await("closed").atMost(Duration.ofSeconds(120)).until(() -> state().equals("CLOSED"));
            }
            return version(Awaitility.await("frozen")
                    .atMost(Duration.ofSeconds(120))
                    .until(this::attemptToFreeze, answer -> answer.statusCode() == 201));
        }

        private void settle(String finding) {
            String[] parts = finding.split(" ");
            Awaitility.await("settled " + finding)
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> {
                        HttpResponse<String> notice = RunningSystem.attempt(
                                system.inspection(),
                                path("/findings/" + parts[0] + "/notify"),
                                person("inspector", "lin"),
                                "{}");
                        if (notice.statusCode() == 200) {
                            notified.add(parts[0]);
                        }
                        return RunningSystem.attempt(
                                                system.inspection(),
                                                path("/findings/" + parts[0] + "/accept"),
                                                officer(parts[1]),
                                                "{}")
                                        .statusCode()
                                == 200;
                    });
        }

        private HttpResponse<String> attemptToFreeze() {
            return RunningSystem.attempt(
                    system.scoring(), path("/results"), person("performance-office", "office"), "{}");
        }

        /** Approved once indicators has said that it does not open the cycle again. */
        private void publish(int version) {
            String result = path("/results/" + version);
            Tokens approver = person("results-approver", "second");
            Awaitility.await("approved")
                    .atMost(Duration.ofSeconds(120))
                    .until(() -> RunningSystem.attempt(system.scoring(), result + "/approve", approver, "{}")
                                    .statusCode()
                            == 200);
            RunningSystem.post(system.scoring(), result + "/publish", approver, "{}");
        }

        private void check(int version) throws Exception {
            String digest = RunningSystem.getJson(system.scoring(), path("/results/" + version))
                    .get("digest")
                    .asText();
            String export = RunningSystem.getText(system.scoring(), path("/results/" + version + "/export"));
            requireAcknowledged(JSON.readTree(export).at("/document/standings"));
            Path file = Files.writeString(folder.resolve("result-" + year.cycle() + ".json"), export);
            Path log = folder.resolve("verify.log");
            assertThat(RunningSystem.run(log, "verify-results", file.toString(), "--digest", digest, "--lang", "en"))
                    .as(Files.readString(log))
                    .isZero();
            assertThat(Files.readString(log)).startsWith("Sound: cycle " + year.cycle() + ", version " + version);
            Files.writeString(file, export.replaceFirst("\"rank\":1,", "\"rank\":2,"));
            assertThat(RunningSystem.run(log, "verify-results", file.toString(), "--lang", "en"))
                    .isEqualTo(1);
            assertThat(Files.readString(log)).contains("rank: the file says 2, and 1 comes out.");
            System.out.println("late facts of " + year.cycle() + ": " + assessed.size() + " assessments, "
                    + notified.size() + " findings");
        }

        private void requireAcknowledged(JsonNode standings) {
            Map<String, String> points = new HashMap<>();
            Set<String> findings = new TreeSet<>();
            for (JsonNode standing : standings) {
                JsonNode data = standing.get("data");
                data.path("indicators")
                        .forEach(indicator -> points.put(
                                data.get("unit").asText() + " "
                                        + indicator.get("indicator").asText(),
                                indicator.path("assessedPoints").asText()));
                data.path("deductions")
                        .forEach(finding -> findings.add(finding.get("finding").asText()));
            }
            assertThat(assessed).isNotEmpty();
            assertThat(points).containsAllEntriesOf(assessed);
            assertThat(notified).isNotEmpty();
            assertThat(findings).containsAll(notified);
        }

        private void certify() {
            ServiceProcess survey = system.service("survey");
            for (JsonNode wave : RunningSystem.getJson(survey, path("/waves")).path("waves")) {
                if (!wave.path("state").asText().equals("PLANNED")) {
                    String held = path("/waves/" + wave.path("wave").asText());
                    for (JsonNode group : RunningSystem.getJson(survey, held + "/access-codes")
                            .get("groups")) {
                        if (group.get("issued").asInt() > 0) {
                            RunningSystem.post(
                                    survey, held + "/access-codes/signature", person("auditor", "signs"), "{}");
                            break;
                        }
                    }
                    RunningSystem.post(survey, held + "/certify", person("survey-manager", "asks"), "{}");
                    RunningSystem.post(survey, held + "/certify/confirm", person("survey-manager", "confirms"), "{}");
                }
            }
        }

        private void moveTo(String move, Tokens caller, String body) {
            RunningSystem.post(system.indicators(), path("/" + move), caller, body);
        }

        private String state() {
            return RunningSystem.getJson(system.indicators(), path(""))
                    .get("state")
                    .asText();
        }

        private int version(HttpResponse<String> answer) {
            try {
                return JSON.readTree(answer.body()).get("version").asInt();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Tokens person(String role, String name) {
            return Tokens.of(role).person(name).jurisdiction(year.jurisdiction());
        }

        private Tokens officer(String unit) {
            return person("unit-officer", "officer-" + unit).unit(unit);
        }

        private String path(String below) {
            return "/api/v1/cycles/" + year.cycle() + below;
        }
    }
}
