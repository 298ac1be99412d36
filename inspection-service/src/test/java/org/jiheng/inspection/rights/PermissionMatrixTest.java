package org.jiheng.inspection.rights;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
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
    private static final String FINDING = FINDINGS + "/{finding}";
    private static final String EVIDENCE = "/evidence";
    private static final String APPEAL_EVIDENCE = "/appeal/evidence";
    private static final String FILE = "/{file}";
    private static final String PDF = "%PDF-1.7\n";
    private static final String CATALOGUE = "/api/v1/cycles/{cycle}/deduction-catalogue";
    private static final String CATALOGUE_BODY = """
            {"items": [{"code": "S1", "area": "STYLE", "description": "窗口离岗", "minPoints": "0.5"}]}""";
    private static final String VISITS = "/api/v1/cycles/{cycle}/visits";
    private static final String VISIT = VISITS + "/{visit}";
    private static final String LEDGER = "/api/v1/cycles/{cycle}/deduction-ledger";
    /** The state in which each operation on a finding succeeds; each has findings of its own. */
    private static final Map<String, String> FROM = Map.ofEntries(
            Map.entry(FINDING, "NOTIFIED"),
            Map.entry(FINDING + EVIDENCE, "NOTIFIED"),
            Map.entry(FINDING + EVIDENCE + FILE, "NOTIFIED"),
            Map.entry(FINDING + APPEAL_EVIDENCE, "APPEALED"),
            Map.entry(FINDING + APPEAL_EVIDENCE + FILE, "APPEALED"),
            Map.entry(FINDING + "/notify", "RECORDED"),
            Map.entry(FINDING + "/drop", "RECORDED"),
            Map.entry(FINDING + "/accept", "NOTIFIED"),
            Map.entry(FINDING + "/appeal", "NOTIFIED"),
            Map.entry(FINDING + "/decide", "APPEALED"));

    private static final String GROUNDS = "{\"grounds\": \"当日外出办事\"}";

    private final Map<String, String> cycles = new HashMap<>();
    private final Map<String, String> findings = new HashMap<>();
    private final Map<String, String> visits = new HashMap<>();
    private final Map<String, String> evidence = new HashMap<>();

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
        places.forEach(place -> FROM.forEach(
                (path, state) -> findings.computeIfAbsent(key(place, path), key -> finding(place, state))));
        places.stream()
                .collect(Collectors.toMap(Place::jurisdiction, place -> place, (one, other) -> one))
                .values()
                .forEach(this::inForce);
        places.forEach(place -> List.of(VISIT, VISIT + "/make", VISIT + "/cancel")
                .forEach(path -> visits.computeIfAbsent(key(place, path), key -> visit(place, path))));
        places.forEach(place -> List.of(EVIDENCE, APPEAL_EVIDENCE)
                .forEach(below ->
                        evidence.computeIfAbsent(key(place, FINDING + below + FILE), key -> evidence(place, below))));
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        String path = operation.path();
        if (path.startsWith(FINDING)) {
            return Optional.of(onFinding(operation, address, row));
        }
        if (path.startsWith(VISIT)) {
            return Optional.of(onVisit(path, address, row));
        }
        if (!address.equals(row)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (path) {
                    case "/api/v1/cycles/{cycle}" -> Call.of("cycle", cycle(row));
                    case LEDGER + "/export", LEDGER + "/head", LEDGER + "/heads", LEDGER + "/key" ->
                        Call.of("cycle", cycle(row));
                    case "/api/v1/cycles/{cycle}/units/{unit}/deductions" ->
                        Call.of("cycle", cycle(row)).with("unit", row.unit());
                    case CATALOGUE ->
                        Call.of("cycle", cycle(row)).body(operation.method().equals("GET") ? "" : CATALOGUE_BODY);
                    case CATALOGUE + "/table" ->
                        Call.of("cycle", cycle(row))
                                .body("text/csv", "code,area,description,minPoints\nS1,STYLE,x,0.5\n");
                    case CATALOGUE + "/versions" -> Call.of("cycle", cycle(row));
                    case CATALOGUE + "/versions/{version}/approve" ->
                        Call.of("cycle", cycle(row)).with("version", "2");
                    case VISITS -> Call.of("cycle", cycle(row)).body(planned(row));
                    case VISITS + "/unplanned" -> Call.of("cycle", cycle(row)).body(unplanned(row));
                    case FINDINGS -> Call.of("cycle", cycle(row)).body(body(row));
                    case "/api/v1/standings/published", "/api/v1/standings/taken" ->
                        Call.of().query("partition", cycle(row));
                    case "/api/v1/standings/stuck" -> Call.of();
                    default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
                });
    }

    private Call onFinding(Operation operation, Place address, Place row) {
        String path = operation.path();
        Call call = Call.of("cycle", cycle(address)).with("finding", findings.get(key(row, path)));
        return switch (path.substring(FINDING.length())) {
            case "", "/notify", "/accept", EVIDENCE, APPEAL_EVIDENCE -> call;
            case EVIDENCE + FILE, APPEAL_EVIDENCE + FILE ->
                operation.method().equals("GET")
                        ? call.with("file", evidence.get(key(row, path)))
                        : call.with("file", UUID.randomUUID().toString())
                                .query("name", "1.pdf")
                                .header("Content-Digest", Photos.digest(PDF.getBytes(StandardCharsets.UTF_8)))
                                .body("application/pdf", PDF);
            case "/drop" -> call.body("{\"reason\": \"登记有误\"}");
            case "/appeal" -> call.body(GROUNDS);
            case "/decide" -> call.body(Inspection.decision("REDUCED"));
            default -> throw new IllegalArgumentException(path + " is new: say how it is called");
        };
    }

    private Call onVisit(String path, Place address, Place row) {
        Call call = Call.of("cycle", cycle(address)).with("visit", visits.get(key(row, path)));
        return switch (path.substring(VISIT.length())) {
            case "" -> call;
            case "/make" -> call.body("{\"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"]}");
            case "/cancel" -> call.body("{\"reason\": \"改期\"}");
            default -> throw new IllegalArgumentException(path + " is new: say how it is called");
        };
    }

    private static String planned(Place place) {
        return "{\"unit\": \"" + place.unit() + "\", \"kind\": \"OPEN\", \"firstDay\": \"2012-08-21\"}";
    }

    private static String unplanned(Place place) {
        return "{\"unit\": \"" + place.unit()
                + "\", \"kind\": \"OPEN\", \"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"]}";
    }

    /** One that everybody of the unit may know of is made. */
    private String visit(Place place, String path) {
        boolean made = path.equals(VISIT);
        String visits = "/api/v1/cycles/" + cycle(place) + "/visits";
        return made
                ? posted(inspector(place), visits + "/unplanned", unplanned(place), "visit")
                : posted(inspector(place), visits, planned(place), "visit");
    }

    /** One that somebody else proposed. */
    @Override
    protected Call prepared(Operation operation, Place row) {
        if (operation.path().endsWith("/approve")) {
            return Call.of("cycle", cycle(row)).with("version", String.valueOf(proposed(row)));
        }
        return super.prepared(operation, row);
    }

    private int proposed(Place place) {
        return given().auth()
                .oauth2(office(place, "he"))
                .contentType(ContentType.JSON)
                .body(CATALOGUE_BODY)
                .post("/api/v1/cycles/" + cycle(place) + "/deduction-catalogue")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
    }

    private static String office(Place place, String person) {
        return Tokens.of("performance-office")
                .jurisdiction(place.jurisdiction())
                .person(person)
                .token();
    }

    private void inForce(Place place) {
        int version = proposed(place);
        given().auth()
                .oauth2(office(place, "she"))
                .contentType(ContentType.JSON)
                .post("/api/v1/cycles/" + cycle(place) + "/deduction-catalogue/versions/" + version + "/approve")
                .then()
                .statusCode(200);
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.is("GET /api/v1/standings/stuck");
    }

    private String finding(Place place, String state) {
        String inspector = inspector(place);
        String path = "/api/v1/cycles/" + cycle(place) + "/findings";
        String finding = post(inspector, path, body(place));
        if (!state.equals("RECORDED")) {
            post(inspector, path + "/" + finding + "/notify", "{}");
        }
        if (state.equals("APPEALED")) {
            post(officer(place), path + "/" + finding + "/appeal", GROUNDS);
        }
        return finding;
    }

    private String evidence(Place place, String below) {
        UUID file = UUID.randomUUID();
        String path = "/api/v1/cycles/" + cycle(place) + "/findings/" + findings.get(key(place, FINDING + below + FILE))
                + below;
        String token = below.equals(EVIDENCE) ? inspector(place) : officer(place);
        var response = Photos.put(token, path, file, Photos.jpeg(1));
        if (response.statusCode() != 201) {
            throw new IllegalStateException(path + ": " + response.asString());
        }
        return file.toString();
    }

    private static String inspector(Place place) {
        return Tokens.of("inspector")
                .jurisdiction(place.jurisdiction())
                .person("lin")
                .token();
    }

    private static String officer(Place place) {
        return Tokens.of("unit-officer")
                .jurisdiction(place.jurisdiction())
                .unit(place.unit())
                .token();
    }

    private static String post(String token, String path, String body) {
        return posted(token, path, body, "finding");
    }

    private static String posted(String token, String path, String body, String id) {
        var response = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.asString());
        }
        return response.path(id);
    }

    private static String body(Place place) {
        return Inspection.findingWith("unit", "\"" + place.unit() + "\"");
    }

    private String cycle(Place place) {
        return cycles.get(place.jurisdiction());
    }

    private static String key(Place place, String path) {
        return place.jurisdiction() + " " + place.unit() + " " + path;
    }
}
