package org.jiheng.systemtests;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.Explanations;
import org.jiheng.systemtests.environment.LoadedYear;
import org.jiheng.systemtests.environment.Papers;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A year from its first plan to a rectification that was verified: the four services, and nobody's hand between them. Plans are
 * filed, signed and approved, points assessed, ballots cast and counted, findings notified and vetoes confirmed by the load of
 * a package, in the order of their days.
 */
class WholeYearTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BODY = "市绩效管理委员会";
    private static final String PUBLISHED = "jiheng.published-results.v1";

    private final RunningSystem system = RunningSystem.shared();
    private final EvaluationPackage year = EvaluationPackage.example("rounding").rewarding("PARTY_MASS");
    private final String cycle = "/api/v1/cycles/" + year.cycle();

    @Test
    void aYearIsFiledAssessedReviewedClosedPublishedAndRectified() {
        system.load(year);
        assertThat(RunningSystem.results(system.scoring(), year.cycle())).isEqualTo(year.expected());
        LoadedYear.finish(system, year);
        refusedToFreeze("cycle-not-closed");

        post(system.indicators(), "/close", person("wang", "performance-office"), "{}");
        insist(system.scoring(), "/results", person("wang", "performance-office"), "{}");
        assertThat(RunningSystem.getJson(system.scoring(), cycle + "/results/1").get("rows"))
                .extracting(WholeYearTest::line)
                .containsExactlyElementsOf(live());
        insist(system.scoring(), "/results/1/approve", person("li", "results-approver"), "{}");
        post(system.scoring(), "/results/1/publish", person("li", "results-approver"), "{}");

        JsonNode header = onTopic(year.cycle() + "/1");
        assertThat(header.at("/data/digest"))
                .isEqualTo(RunningSystem.getJson(system.scoring(), cycle + "/results/1")
                        .get("digest"));
        refusedToReopen();
        explained();
        shownInPublic(announced());
        rewarded();
        rectify(awaitWeakPoint());
    }

    /** Down to what is released by group of respondents. */
    private void explained() {
        String results = RunningSystem.results(system.scoring(), year.cycle());
        assertThat(new Explanations(system.scoring(), year.cycle()).results(results))
                .isEqualTo(results);
        assertThat(RunningSystem.getJson(system.scoring(), cycle + "/units/P01/explanation")
                        .get("lines")
                        .findValuesAsText("kind"))
                .contains("GROUP");
    }

    /** On paper, for spreadsheets and as a table. @return the number */
    private String announced() {
        JsonNode bulletin = post(
                system.scoring(),
                "/results/1/bulletins",
                person("wang", "performance-office"),
                "{\"body\":\"" + BODY + "\",\"prefix\":\"绩通报\"}");
        String number = bulletin.get("number").asText();
        LocalDate day = LocalDate.parse(bulletin.get("issuedOn").asText());
        String files = cycle + "/bulletins/" + bulletin.get("bulletin").asText();

        assertThat(Papers.text(file(files + "/pdf", "application/pdf")))
                .contains(BODY, number)
                .contains(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
                .contains(totals());
        assertThat(Papers.cells(file(files + "/table", WORKBOOK))).contains(totals());
        assertThat(new String(file(files + "/table", "text/csv"), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .map(WholeYearTest::figures))
                .containsExactlyElementsOf(live());
        return number;
    }

    /** Without anybody's token. */
    private void shownInPublic(String bulletin) {
        JsonNode shown =
                RunningSystem.getInPublic(system.scoring(), "/api/v1/public/cycles/" + year.cycle() + "/results");
        List<String> places = new ArrayList<>();
        shown.get("tiers")
                .forEach(tier -> tier.get("units")
                        .forEach(unit -> places.add(String.join(
                                ",",
                                tier.get("tier").asText(),
                                unit.get("rank").asText(),
                                unit.get("unit").asText(),
                                unit.get("total").asText(),
                                unit.get("grade").asText()))));

        assertThat(places)
                .containsExactlyElementsOf(live().stream()
                        .map(line -> line.split(","))
                        .map(cells -> String.join(",", cells[0], cells[1], cells[2], cells[7], cells[8]))
                        .toList());
        assertThat(shown.at("/bulletin/number").asText()).isEqualTo(bulletin);
    }

    /** §四(五): unit Pnn has a monthly pay of nn × 100,000.01. P02, P03, P04 are EXCELLENT; P01, P05, P06, P07 GOOD. */
    private void rewarded() {
        String bases = IntStream.rangeClosed(1, 7)
                .mapToObj(n -> "{\"unit\":\"P0" + n + "\",\"headCount\":" + 100 * n + ",\"monthlyPay\":\"" + n
                        + "00000.0" + n + "\"}")
                .collect(Collectors.joining(","));
        post(
                system.scoring(),
                "/results/1/pay-bases",
                person("wang", "performance-office"),
                "{\"payBases\":[" + bases + "]}");

        JsonNode list = RunningSystem.getJson(system.scoring(), cycle + "/results/1/rewards");

        assertThat(list.get("rewards"))
                .filteredOn(reward -> !reward.get("asFits").asBoolean())
                .extracting(reward ->
                        reward.get("unit").asText() + " " + reward.get("amount").asText() + " "
                                + reward.get("sum").asText())
                .containsExactly(
                        // 300,000 + 1 × 100,000.01
                        "P01 300000.00 400000.01",
                        // 500,000 + 2 × 2, 3 and 4 × 100,000.01
                        "P02 500000.00 900000.04",
                        "P03 500000.00 1100000.06",
                        "P04 500000.00 1300000.08",
                        // 300,000 + 5, 6 and 7 × 100,000.01
                        "P05 300000.00 800000.05",
                        "P06 300000.00 900000.06",
                        "P07 300000.00 1000000.07");
        // 3 × 500,000 + 4 × 300,000, and (2 × (2 + 3 + 4) + 1 + 5 + 6 + 7) × 100,000.01
        assertThat(list.at("/totals/0/amount").asText()).isEqualTo("2700000.00");
        assertThat(list.at("/totals/0/pay").asText()).isEqualTo("3700000.37");
        assertThat(Papers.text(file(cycle + "/results/1/rewards/pdf", "application/pdf")))
                .contains("6400000.37");
    }

    private byte[] file(String path, String type) {
        return RunningSystem.getFile(system.scoring(), path, type);
    }

    private String[] totals() {
        return live().stream().map(line -> line.split(",")[7]).toArray(String[]::new);
    }

    private void rectify(JsonNode weakPoint) {
        String unit = weakPoint.get("unit").asText();
        Tokens officer = person("chen", "unit-officer").unit(unit);
        String opened = post(
                        system.inspection(),
                        "/weak-points/" + weakPoint.get("weakPoint").asText() + "/rectification",
                        person("huang", "inspector"),
                        "{\"cause\":\"窗口人手不足\",\"measure\":\"增设窗口\",\"department\":\"办公室\",\"person\":\"陈\",\"dueOn\":\""
                                + LocalDate.now().plusDays(30) + "\"}")
                .get("rectification")
                .asText();
        String rectification = "/rectifications/" + opened;
        post(system.inspection(), rectification + "/start", officer, "{}");
        RunningSystem.putFile(
                system.inspection(),
                cycle + rectification + "/evidence/" + UUID.randomUUID() + "?name=done.pdf",
                officer,
                "application/pdf",
                "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        post(system.inspection(), rectification + "/submit", officer, "{\"statement\":\"已增设窗口\"}");

        post(system.inspection(), rectification + "/verify", person("huang", "inspector"), "{}");

        assertThat(RunningSystem.getJson(system.inspection(), cycle + rectification)
                        .get("state")
                        .asText())
                .isEqualTo("VERIFIED");
    }

    /** Published for a unit, and known to inspection. */
    private JsonNode awaitWeakPoint() {
        return Awaitility.await("a weak point in inspection")
                .atMost(PATIENCE)
                .until(
                        () -> RunningSystem.getJson(system.inspection(), cycle + "/weak-points?toOpen=true")
                                .get("weakPoints"),
                        points -> !points.isEmpty())
                .get(0);
    }

    private JsonNode onTopic(String subject) {
        try (StandingTopics topics = new StandingTopics(system.servers().kafka())) {
            return Awaitility.await(subject)
                    .atMost(PATIENCE)
                    .until(() -> topics.latest(PUBLISHED, subject), Optional::isPresent)
                    .orElseThrow();
        }
    }

    private void refusedToFreeze(String rule) {
        assertThat(refusal(system.scoring(), "/results", person("wang", "performance-office"), "{}"))
                .contains("result-not-ready")
                .contains(rule);
    }

    private void refusedToReopen() {
        assertThat(refusal(system.indicators(), "/reopen", person("zhao", "results-approver"), "{\"reason\":\"漏报一项\"}"))
                .contains("result-frozen");
    }

    private String refusal(ServiceProcess service, String below, Tokens caller, String body) {
        HttpResponse<String> answer = RunningSystem.attempt(service, cycle + below, caller, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        return answer.body();
    }

    /** The news of what was done just now is on its way: until then it is refused. */
    private void insist(ServiceProcess service, String below, Tokens caller, String body) {
        Awaitility.await(below).atMost(PATIENCE).untilAsserted(() -> post(service, below, caller, body));
    }

    private JsonNode post(ServiceProcess service, String below, Tokens caller, String body) {
        return RunningSystem.post(service, cycle + below, caller, body);
    }

    private Tokens person(String name, String role) {
        return Tokens.of(role).jurisdiction(year.jurisdiction()).person(name);
    }

    /** As in {@code results.csv}: tier, rank, unit, indicators, review, raw deduction, deduction, total, grade. */
    private static String line(JsonNode row) {
        List<String> cells = new ArrayList<>();
        for (String name : List.of(
                "tier",
                "rank",
                "unit",
                "indicatorScore",
                "reviewScore",
                "rawDeduction",
                "deduction",
                "total",
                "grade")) {
            cells.add(row.path(name).asText());
        }
        return String.join(",", cells);
    }

    /** Of a row of the bulletin: without the bulletin, version, digest and names. */
    private static String figures(String row) {
        String[] cells = row.split(",");
        return String.join(",", cells[3], cells[5], cells[6], String.join(",", Arrays.copyOfRange(cells, 8, 14)));
    }

    private List<String> live() {
        return RunningSystem.results(system.scoring(), year.cycle())
                .lines()
                .skip(1)
                .toList();
    }
}
