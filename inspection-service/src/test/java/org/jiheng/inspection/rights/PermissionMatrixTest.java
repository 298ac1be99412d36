package org.jiheng.inspection.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** Inspectors act on others than their own unit, units on their own, and all in the own jurisdiction. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final String FINDINGS = "/api/v1/cycles/{cycle}/findings";
    private static final List<String> WITHOUT_ROW =
            List.of("/api/v1/notices", "/api/v1/notice-address", "/api/v1/audit-", "/api/v1/standings/stuck");
    private static final String GROUNDS = "{\"grounds\": \"当日外出办事\"}";

    private final Map<String, String> cycles = new HashMap<>();
    private final Map<String, String> findings = new HashMap<>();

    @Override
    protected String otherOffice() {
        return "STATISTICS_BUREAU";
    }

    @Override
    protected void setUp(List<Place> places) {
        try (StandingTopics topics = new StandingTopics()) {
            places.forEach(place -> cycles.computeIfAbsent(
                    place.jurisdiction(),
                    owner -> RunningCycle.arrive(topics, owner).code()));
        }
        for (Place place : places) {
            for (String state : List.of("RECORDED", "NOTIFIED", "APPEALED")) {
                findings.computeIfAbsent(key(place, state), key -> finding(place, state));
            }
        }
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        String path = operation.path();
        if (path.startsWith(FINDINGS + "/{finding}")) {
            return Optional.of(onFinding(path, address, row));
        }
        if (!address.equals(row)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (path) {
                    case "/api/v1/cycles/{cycle}" -> Call.of("cycle", cycle(row));
                    case FINDINGS -> Call.of("cycle", cycle(row)).body(body(row));
                    case "/api/v1/standings/published", "/api/v1/standings/taken" ->
                        Call.of().query("partition", cycle(row));
                    case "/api/v1/notices/{notice}/read" -> Call.of("notice", "00000000-0000-0000-0000-000000000000");
                    case "/api/v1/notice-address" -> Call.of().body("{\"email\": \"chen@example.org\"}");
                    case "/api/v1/notices",
                            "/api/v1/standings/stuck",
                            "/api/v1/audit-entries",
                            "/api/v1/audit-entries/export",
                            "/api/v1/audit-key" -> Call.of();
                    default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
                });
    }

    private Call onFinding(String path, Place address, Place row) {
        Call call = Call.of("cycle", cycle(address));
        return switch (path.substring(FINDINGS.length())) {
            case "/{finding}" -> call.with("finding", findings.get(key(row, "RECORDED")));
            case "/{finding}/notify" -> call.with("finding", findings.get(key(row, "RECORDED")));
            case "/{finding}/drop" ->
                call.with("finding", findings.get(key(row, "RECORDED"))).body("{\"reason\": \"登记有误\"}");
            case "/{finding}/accept" -> call.with("finding", findings.get(key(row, "NOTIFIED")));
            case "/{finding}/appeal" ->
                call.with("finding", findings.get(key(row, "NOTIFIED"))).body(GROUNDS);
            case "/{finding}/decide" ->
                call.with("finding", findings.get(key(row, "APPEALED"))).body(Inspection.decision("REDUCED"));
            default -> throw new IllegalArgumentException(path + " is new: say how it is called");
        };
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return WITHOUT_ROW.stream().noneMatch(operation.path()::startsWith);
    }

    private String finding(Place place, String state) {
        String inspector = Tokens.of("inspector")
                .jurisdiction(place.jurisdiction())
                .person("lin")
                .token();
        String path = "/api/v1/cycles/" + cycle(place) + "/findings";
        String finding = post(inspector, path, body(place));
        if (!state.equals("RECORDED")) {
            post(inspector, path + "/" + finding + "/notify", "{}");
        }
        if (state.equals("APPEALED")) {
            String officer = Tokens.of("unit-officer")
                    .jurisdiction(place.jurisdiction())
                    .unit(place.unit())
                    .token();
            post(officer, path + "/" + finding + "/appeal", GROUNDS);
        }
        return finding;
    }

    private static String post(String token, String path, String body) {
        var response = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.asString());
        }
        return response.path("finding");
    }

    private static String body(Place place) {
        return Inspection.findingWith("unit", "\"" + place.unit() + "\"");
    }

    private String cycle(Place place) {
        return cycles.get(place.jurisdiction());
    }

    private static String key(Place place, String state) {
        return place.jurisdiction() + " " + place.unit() + " " + state;
    }
}
