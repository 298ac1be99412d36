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
import org.jiheng.inspection.testing.Rectifying;
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
    private static final String RECTIFICATIONS = "/api/v1/cycles/{cycle}/rectifications";
    private static final String RECTIFICATION = RECTIFICATIONS + "/{rectification}";
    private static final String APPEALED = "whose appeal is looked at";
    private static final String STATISTICS = "/api/v1/cycles/{cycle}/inspection-statistics";
    private static final String COMPLAINTS = "/api/v1/cycles/{cycle}/complaints";
    private static final String WEAK_POINTS = "/api/v1/cycles/{cycle}/weak-points";
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
            Map.entry(FINDING + "/rectification", "NOTIFIED"),
            Map.entry(APPEALED, "APPEALED"),
            Map.entry(FINDING + "/decide", "APPEALED"));

    /** The moves after which each operation on a rectification succeeds. */
    private static final Map<String, List<String>> AFTER = Map.of(
            RECTIFICATION,
            List.of(),
            RECTIFICATION + "/start",
            List.of(),
            RECTIFICATION + EVIDENCE,
            List.of("start"),
            RECTIFICATION + EVIDENCE + FILE,
            List.of("start"),
            RECTIFICATION + "/submit",
            List.of("start"),
            RECTIFICATION + "/verify",
            List.of("start", "submit"),
            RECTIFICATION + "/reject",
            List.of("start", "submit"),
            RECTIFICATION + "/close",
            List.of("start", "submit", "verify"));

    private static final String DONE = "{\"statement\": \"已完成\"}";
    private static final String NOT_DONE = "{\"reason\": \"仍有缺岗\"}";

    private static final String GROUNDS = "{\"grounds\": \"当日外出办事\"}";

    private final Map<String, String> cycles = new HashMap<>();
    private final Map<String, String> findings = new HashMap<>();
    private final Map<String, String> visits = new HashMap<>();
    private final Map<String, String> rectifications = new HashMap<>();
    private final Map<String, String> complaints = new HashMap<>();
    private String lastPhoto;
    private final ResultsOfPlaces results = new ResultsOfPlaces();
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
            places.forEach(place -> results.publish(topics, cycle(place), place.unit()));
        }
        places.forEach(place -> FROM.forEach(
                (path, state) -> findings.computeIfAbsent(key(place, path), key -> finding(place, state))));
        places.stream()
                .collect(Collectors.toMap(Place::jurisdiction, place -> place, (one, other) -> one))
                .values()
                .forEach(this::inForce);
        places.forEach(place -> List.of(VISIT, VISIT + "/make", VISIT + "/cancel")
                .forEach(path -> visits.computeIfAbsent(key(place, path), key -> visit(place, path))));
        places.forEach(place -> complaints.computeIfAbsent(key(place, ""), key -> complaint(place)));
        places.forEach(place -> AFTER.forEach((path, moves) -> rectifications.computeIfAbsent(key(place, path), key -> {
            String made = rectification(place, moves);
            evidence.put(key, lastPhoto);
            return made;
        })));
        places.forEach(place -> List.of(EVIDENCE, APPEAL_EVIDENCE)
                .forEach(below ->
                        evidence.computeIfAbsent(key(place, FINDING + below + FILE), key -> evidence(place, below))));
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        String path = operation.path();
        if (operation.is("GET " + FINDING + "/appeal")) {
            return Optional.of(Call.of("cycle", cycle(address)).with("finding", findings.get(key(row, APPEALED))));
        }
        if (path.startsWith(FINDING)) {
            return Optional.of(onFinding(operation, address, row));
        }
        if (path.startsWith(VISIT)) {
            return Optional.of(onVisit(path, address, row));
        }
        if (path.startsWith(RECTIFICATION)) {
            return Optional.of(onRectification(operation, address, row));
        }
        if (path.equals(COMPLAINTS + "/{complaint}")) {
            return Optional.of(Call.of("cycle", cycle(address)).with("complaint", complaints.get(key(row, ""))));
        }
        if (path.startsWith(WEAK_POINTS + "/")) {
            return Optional.of(Call.of("cycle", cycle(address))
                    .with("weakPoint", results.next(cycle(row), row.unit()))
                    .body(Rectifying.demand(Rectifying.DAY)));
        }
        if (!address.equals(row)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (path) {
                    case STATISTICS, STATISTICS + "/table" -> Call.of("cycle", cycle(row));
                    case COMPLAINTS -> Call.of("cycle", cycle(row)).body(complaints(row));
                    case COMPLAINTS + "/table" -> Call.of("cycle", cycle(row)).body("text/csv", complaintTable(row));
                    case RECTIFICATIONS, WEAK_POINTS -> Call.of("cycle", cycle(row));
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
            case "/rectification" -> call.body(Rectifying.demand(Rectifying.DAY));
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

    private Call onRectification(Operation operation, Place address, Place row) {
        String path = operation.path();
        Call call = Call.of("cycle", cycle(address)).with("rectification", rectifications.get(key(row, path)));
        return switch (path.substring(RECTIFICATION.length())) {
            case "", "/start", "/verify", "/close", EVIDENCE -> call;
            case EVIDENCE + FILE ->
                operation.method().equals("GET")
                        ? call.with("file", evidence.get(key(row, path)))
                        : call.with("file", UUID.randomUUID().toString())
                                .query("name", "1.pdf")
                                .header("Content-Digest", Photos.digest(PDF.getBytes(StandardCharsets.UTF_8)))
                                .body("application/pdf", PDF);
            case "/submit" -> call.body(DONE);
            case "/reject" -> call.body(NOT_DONE);
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
                ? post(inspector(place), visits + "/unplanned", unplanned(place), "visit")
                : post(inspector(place), visits, planned(place), "visit");
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

    private void addPhoto(String token, String path) {
        UUID file = UUID.randomUUID();
        Photos.put(token, path, file, Photos.jpeg(1)).then().statusCode(201);
        lastPhoto = file.toString();
    }

    private String complaint(Place place) {
        Tokens office = Tokens.of("performance-office").jurisdiction(place.jurisdiction());
        String path = "/api/v1/cycles/" + cycle(place) + "/complaints";
        post(office.token(), path, complaints(place), "added");
        return given().auth()
                .oauth2(office.token())
                .queryParam("unit", place.unit())
                .get(path)
                .path("complaints[0].complaint");
    }

    private static String complaints(Place place) {
        return """
                {"complaints": [{"number": "FZ-%s", "unit": "%s", "area": "COMPLAINTS", "subject": "窗口排队久",
                 "receivedOn": "2012-08-01", "dueOn": "2012-08-15"}]}""".formatted(place.unit(), place.unit());
    }

    private static String complaintTable(Place place) {
        return "number,unit,area,subject,receivedOn,dueOn\nFZ-" + place.unit() + "," + place.unit()
                + ",COMPLAINTS,窗口排队久,2012-08-01,2012-08-15\n";
    }

    private String rectification(Place place, List<String> moves) {
        String inspector = Tokens.of("inspector")
                .jurisdiction(place.jurisdiction())
                .person("lin")
                .token();
        String officer = Tokens.of("unit-officer")
                .jurisdiction(place.jurisdiction())
                .unit(place.unit())
                .token();
        String cycle = "/api/v1/cycles/" + cycle(place);
        String finding = finding(place, "NOTIFIED");
        String rectification = post(
                inspector,
                cycle + "/findings/" + finding + "/rectification",
                Rectifying.demand(Rectifying.DAY),
                "rectification");
        for (String move : moves) {
            post(
                    move.equals("verify") ? inspector : officer,
                    cycle + "/rectifications/" + rectification + "/" + move,
                    move.equals("submit") ? DONE : "{}",
                    "rectification");
            if (move.equals("start")) {
                addPhoto(officer, cycle + "/rectifications/" + rectification + EVIDENCE);
            }
        }
        return rectification;
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
        return post(token, path, body, "finding");
    }

    private static String post(String token, String path, String body, String made) {
        var response = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + response.asString());
        }
        Object value = response.path(made);
        return String.valueOf(value);
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
