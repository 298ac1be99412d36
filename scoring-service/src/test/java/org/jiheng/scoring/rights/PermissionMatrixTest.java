package org.jiheng.scoring.rights;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.result.ClosedCycle;
import org.jiheng.scoring.result.ResultsOverHttp;
import org.jiheng.scoring.standing.CycleStandings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everybody with a role reads the cycles of the own jurisdiction, and no others; two roles decide on grades. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String RESULTS = "/api/v1/cycles/{cycle}/results";

    /** Of the cycles of prepared requests. */
    private int lastYear = 2031;

    /** By jurisdiction; the address says nothing else of a decision. */
    private final Map<String, String> toApprove = new HashMap<>();

    private final Map<String, String> toReject = new HashMap<>();

    @Override
    protected String unit() {
        return "P01";
    }

    @Override
    protected String otherUnit() {
        return "P02";
    }

    @Override
    protected String otherOffice() {
        return "STATISTICS_BUREAU";
    }

    @Override
    protected void setUp(List<Place> places) {
        List<String> jurisdictions =
                places.stream().map(Place::jurisdiction).distinct().toList();
        try (StandingTopics topics = new StandingTopics()) {
            jurisdictions.forEach(jurisdiction -> standings(jurisdiction).all().forEach(sent -> sent.to(topics)));
        }
        jurisdictions.forEach(PermissionMatrixTest::awaitResults);
        for (String jurisdiction : jurisdictions) {
            DecisionsOverHttp decisions = new DecisionsOverHttp(tier(jurisdiction));
            toApprove.put(jurisdiction, decisions.proposed(DecisionsOverHttp.grade("P01", "GOOD")));
            toReject.put(jurisdiction, decisions.proposed(DecisionsOverHttp.grade("P04", "AVERAGE")));
            freeze(cycle(jurisdiction));
        }
    }

    /** Whoever may move it is told that it is out of date; a cycle need not be closed for that, if its owner looks away. */
    private static void freeze(String cycle) {
        Database.executeAsOwner("ALTER TABLE result_version DISABLE TRIGGER result_is_what_is_held");
        Database.executeAsOwner(
                "INSERT INTO result_version (cycle, version, state, moves, digest, ground, cycle_revision,"
                        + " occurred_on, entered_back, frozen_at, frozen_by) VALUES ('" + cycle
                        + "', 1, 'FROZEN', 1, repeat('0', 64), repeat('0', 64), 1, '2026-01-01', false, now(), 'a#b')");
        Database.executeAsOwner("ALTER TABLE result_version ENABLE TRIGGER result_is_what_is_held");
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        if (operation.path().contains("{decision}")) {
            return Optional.of(ofADecision(operation, address.jurisdiction(), row.jurisdiction()));
        }
        if (!address.equals(row)) {
            return Optional.empty();
        }
        if (operation.path().startsWith("/api/v1/standings/")) {
            return Optional.of(Call.of().query("partition", cycle(row.jurisdiction())));
        }
        Call call = Call.of("cycle", cycle(row.jurisdiction()));
        return switch (operation.path()) {
            case "/api/v1/cycles" -> Optional.of(Call.of().query("size", "500"));
            case "/api/v1/cycles/{cycle}/scores",
                    "/api/v1/cycles/{cycle}/units",
                    "/api/v1/cycles/{cycle}/rankings",
                    "/api/v1/cycles/{cycle}/stream",
                    "/api/v1/cycles/{cycle}/changes",
                    "/api/v1/cycles/{cycle}/results.csv" -> Optional.of(call);
            case "/api/v1/cycles/{cycle}/scores/{unit}",
                    "/api/v1/cycles/{cycle}/scores/{unit}/history",
                    "/api/v1/cycles/{cycle}/units/{unit}/explanation" -> Optional.of(call.with("unit", row.unit()));
            case "/api/v1/cycles/{cycle}/past-rankings" ->
                Optional.of(call.query("recordedAt", "2031-07-01T00:00:00+08:00"));
            case "/api/v1/cycles/{cycle}/rankings/{tier}" -> Optional.of(call.with("tier", "PARTY_MASS"));
            case "/api/v1/cycles/{cycle}/results" ->
                Optional.of(operation.is("POST /api/v1/cycles/{cycle}/results") ? call.body("{}") : call);
            case "/api/v1/cycles/{cycle}/results/{version}", "/api/v1/cycles/{cycle}/results/{version}/export" ->
                Optional.of(call.with("version", "1"));
            case "/api/v1/cycles/{cycle}/results/{version}/release",
                    "/api/v1/cycles/{cycle}/results/{version}/correct" ->
                Optional.of(call.with("version", "1").header("If-Match", "*").body("{\"reason\":\"r\"}"));
            case "/api/v1/cycles/{cycle}/results/{version}/approve",
                    "/api/v1/cycles/{cycle}/results/{version}/publish" ->
                Optional.of(call.with("version", "1").header("If-Match", "*").body("{}"));
            case "/api/v1/cycles/{cycle}/what-if" -> Optional.of(call.body("{}"));
            case "/api/v1/cycles/{cycle}/decisions" -> Optional.of(call.body(DecisionsOverHttp.grade("P05", "GOOD")));
            default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
        };
    }

    /** Of results, in a cycle of its own that has come to where the move is due. */
    @Override
    protected Call prepared(Operation operation, Place row) {
        if (!operation.path().startsWith(RESULTS)) {
            return super.prepared(operation, row);
        }
        ClosedCycle closed = new ClosedCycle(row.jurisdiction().replace('/', '.') + "-" + ++lastYear);
        try (StandingTopics topics = new StandingTopics()) {
            closed.prepare(topics);
            bring(new ResultsOverHttp(closed), operation.path().substring(RESULTS.length()));
        }
        return call(operation, row, row).orElseThrow().with("cycle", closed.cycle());
    }

    private static void bring(ResultsOverHttp results, String move) {
        switch (move) {
            case "/{version}/approve", "/{version}/release" -> results.frozen();
            case "/{version}/publish" -> {
                results.frozen();
                results.approved(1);
            }
            case "/{version}/correct" -> {
                results.frozen();
                results.published(1);
            }
            default -> {}
        }
    }

    private Call ofADecision(Operation operation, String address, String row) {
        Map<String, String> ids = operation.path().endsWith("/reject") ? toReject : toApprove;
        return Call.of("cycle", cycle(address))
                .with("decision", ids.get(row))
                .header("If-Match", "\"1\"")
                .body("{\"reason\":\"r\"}");
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.is("GET /api/v1/standings/stuck") && !operation.is("GET /api/v1/cycles");
    }

    @Override
    protected List<String> tracesOfOthers() {
        return List.of(cycle(OTHER_CITY), cycle(BUREAU));
    }

    private static CycleStandings standings(String jurisdiction) {
        return tier(jurisdiction).standings();
    }

    private static TiedTier tier(String jurisdiction) {
        return new TiedTier(cycle(jurisdiction));
    }

    private static String cycle(String jurisdiction) {
        return jurisdiction.replace('/', '.') + "-2031";
    }

    private static void awaitResults(String jurisdiction) {
        String token = Tokens.of("auditor").jurisdiction(jurisdiction).token();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(given().auth()
                                .oauth2(token)
                                .get("/api/v1/cycles/" + cycle(jurisdiction) + "/results.csv")
                                .asString())
                        .isEqualTo(standings(jurisdiction).expectedResults()));
    }
}
