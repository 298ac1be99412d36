package org.jiheng.scoring.rights;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Everybody with a role reads the cycles of the own jurisdiction, and no others. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    protected String unit() {
        return "U95";
    }

    @Override
    protected String otherUnit() {
        return "U96";
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
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        if (!address.equals(row)) {
            return Optional.empty();
        }
        if (operation.path().startsWith("/api/v1/standings/")) {
            return Optional.of(Call.of().query("partition", cycle(row.jurisdiction())));
        }
        Call call = Call.of("cycle", cycle(row.jurisdiction()));
        return switch (operation.path()) {
            case "/api/v1/cycles/{cycle}/scores",
                    "/api/v1/cycles/{cycle}/rankings",
                    "/api/v1/cycles/{cycle}/stream",
                    "/api/v1/cycles/{cycle}/changes",
                    "/api/v1/cycles/{cycle}/results.csv" -> Optional.of(call);
            case "/api/v1/cycles/{cycle}/scores/{unit}", "/api/v1/cycles/{cycle}/scores/{unit}/history" ->
                Optional.of(call.with("unit", row.unit()));
            case "/api/v1/cycles/{cycle}/past-rankings" ->
                Optional.of(call.query("recordedAt", "2031-07-01T00:00:00+08:00"));
            case "/api/v1/cycles/{cycle}/rankings/{tier}" -> Optional.of(call.with("tier", "PARTY_MASS"));
            default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
        };
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.is("GET /api/v1/standings/stuck");
    }

    private static CycleStandings standings(String jurisdiction) {
        return new CycleStandings(cycle(jurisdiction), RandomTiers.tier(11, 5));
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
