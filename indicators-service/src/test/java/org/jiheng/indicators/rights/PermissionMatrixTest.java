package org.jiheng.indicators.rights;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** Every operation on a plan, an indicator, a judgement and a veto of every place. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CYCLE = "/api/v1/cycles/{cycle}";

    private final Map<Place, String> judgements = new HashMap<>();
    private final Map<Place, String> vetoes = new HashMap<>();
    private final Map<Place, String> confirmedVetoes = new HashMap<>();

    @Override
    protected String otherOffice() {
        return "ORGAN_PARTY_COMMITTEE";
    }

    @Override
    protected void setUp(List<Place> places) {
        places.stream().map(Place::jurisdiction).distinct().forEach(this::cycle);
        places.forEach(place -> {
            judgements.put(place, judgement(place));
            vetoes.put(place, veto(place));
            confirmedVetoes.put(place, confirmed(place, veto(place)));
        });
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        boolean byId =
                operation.path().contains("{veto}") || operation.path().endsWith("/applicability-judgements/approve");
        if (!address.equals(row) && !byId) {
            return Optional.empty();
        }
        Call call = Call.of("cycle", code(address.jurisdiction()));
        String path = operation.path().replace(CYCLE, "");
        return Optional.of(
                switch (operation.method() + " " + path) {
                    case "GET /api/v1/standings/published", "GET /api/v1/standings/taken" ->
                        Call.of().query("partition", code(row.jurisdiction()));
                    case "GET /api/v1/standings/stuck", "GET /api/v1/cycles" -> Call.of();
                    case "POST /api/v1/cycles" -> Call.of().body(scheme(row.jurisdiction()));
                    case "GET ",
                            "GET /scheme",
                            "GET /units",
                            "GET /plans",
                            "GET /vetoes",
                            "GET /applicability-judgements",
                            "POST /start" -> call;
                    case "POST /units" ->
                        call.body("{\"units\":[{\"unit\":\"" + row.unit()
                                + "\",\"name\":\"n\",\"tier\":\"PARTY_MASS\"}]}");
                    case "GET /plans/{unit}",
                            "POST /plans/{unit}/sign",
                            "POST /plans/{unit}/submit",
                            "POST /plans/{unit}/approve" -> call.with("unit", row.unit());
                    case "PUT /plans/{unit}" ->
                        call.with("unit", row.unit())
                                .header("If-Match", "\"1\"")
                                .body(written(Plans.complete(row.unit())));
                    case "POST /plans/{unit}/return" ->
                        call.with("unit", row.unit()).body("{\"reasons\":[{\"indicator\":\"x\",\"reason\":\"r\"}]}");
                    case "POST /progress-reports" ->
                        call.body(rows("progressReports", row, "\"date\":\"2012-09-28\",\"actual\":\"1\""));
                    case "POST /self-assessments" -> call.body(rows("selfAssessments", row, "\"points\":\"0.1\""));
                    case "POST /assessments" -> call.body(rows("assessments", row, "\"points\":\"0.1\""));
                    case "POST /assessments/return" -> call.body(rows("indicators", row, "\"reason\":\"r\""));
                    case "POST /applicability-judgements" -> call.body(rows("judgements", row, "\"reason\":\"r\""));
                    case "POST /applicability-judgements/approve" ->
                        call.body("{\"judgements\":[\"" + judgements.get(row) + "\"]}");
                    case "POST /vetoes" -> call.body(proposal(row));
                    case "POST /vetoes/{veto}/confirm" -> call.with("veto", vetoes.get(row));
                    case "POST /vetoes/{veto}/reject" ->
                        call.with("veto", vetoes.get(row)).body("{\"reason\":\"r\"}");
                    case "POST /vetoes/{veto}/revoke" ->
                        call.with("veto", confirmedVetoes.get(row)).body("{\"reason\":\"r\"}");
                    default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
                });
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !List.of("GET /api/v1/cycles", "GET /api/v1/standings/stuck").contains(operation.toString());
    }

    @Override
    protected List<String> tracesOfOthers() {
        return List.of("350200-2012", "350100.A15-2012");
    }

    private void cycle(String jurisdiction) {
        post(office(jurisdiction), "/api/v1/cycles", scheme(jurisdiction)).statusCode(201);
        String cycle = "/api/v1/cycles/" + code(jurisdiction);
        post(office(jurisdiction), cycle + "/units", """
                {"units": [{"unit": "P01", "name": "n", "tier": "PARTY_MASS"},
                           {"unit": "P02", "name": "m", "tier": "PARTY_MASS"}]}""").statusCode(201);
        post(office(jurisdiction), cycle + "/start", "{}").statusCode(200);
        List.of(unit(), otherUnit()).forEach(unit -> plan(jurisdiction, cycle + "/plans/" + unit, unit));
    }

    private static void plan(String jurisdiction, String plan, String unit) {
        Tokens officer = Tokens.of("unit-officer").jurisdiction(jurisdiction).unit(unit);
        given().auth()
                .oauth2(officer.token())
                .contentType(ContentType.JSON)
                .header("If-None-Match", "*")
                .body(written(Plans.complete(unit)))
                .put(plan)
                .then()
                .statusCode(200);
        Tokens head = Tokens.of("unit-head").jurisdiction(jurisdiction).unit(unit);
        post(head, plan + "/sign", "{}").statusCode(200);
        post(officer, plan + "/submit", "{}").statusCode(200);
        post(office(jurisdiction), plan + "/approve", "{}").statusCode(200);
    }

    private String judgement(Place place) {
        Tokens assessor =
                Tokens.of("assessor").jurisdiction(place.jurisdiction()).assessor(place.office());
        return post(
                        assessor,
                        "/api/v1/cycles/" + code(place.jurisdiction()) + "/applicability-judgements",
                        rows("judgements", place, "\"reason\":\"r\""))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
    }

    private static String veto(Place place) {
        return post(
                        office(place.jurisdiction()),
                        "/api/v1/cycles/" + code(place.jurisdiction()) + "/vetoes",
                        proposal(place))
                .statusCode(201)
                .extract()
                .path("veto");
    }

    /** By another person than those who call: whoever confirmed may not revoke. */
    private static String confirmed(Place place, String veto) {
        Tokens confirmer =
                Tokens.of("results-approver").jurisdiction(place.jurisdiction()).person("wu");
        post(confirmer, "/api/v1/cycles/" + code(place.jurisdiction()) + "/vetoes/" + veto + "/confirm", "{}")
                .statusCode(200);
        return veto;
    }

    private static ValidatableResponse post(Tokens person, String path, String body) {
        return given().auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static Tokens office(String jurisdiction) {
        return Tokens.of("performance-office").jurisdiction(jurisdiction);
    }

    private static String code(String jurisdiction) {
        return jurisdiction.replace('/', '.') + "-2012";
    }

    /** -01 is of the performance office, -04 of the Party committee. */
    private static String rows(String field, Place row, String rest) {
        String indicator = row.unit() + (row.office().equals("PERFORMANCE_OFFICE") ? "-01" : "-04");
        return "{\"" + field + "\":[{\"unit\":\"" + row.unit() + "\",\"indicator\":\"" + indicator + "\"," + rest
                + "}]}";
    }

    private static String proposal(Place row) {
        return "{\"unit\":\"" + row.unit() + "\",\"area\":\"PETITIONS\",\"reach\":\"GRADE\",\"reason\":\"r\","
                + "\"occurredOn\":\"2012-11-15\"}";
    }

    private static String scheme(String jurisdiction) {
        try (InputStream in = PermissionMatrixTest.class.getResourceAsStream("/scheme.json")) {
            ObjectNode scheme = (ObjectNode) JSON.readTree(in);
            scheme.put("cycle", code(jurisdiction)).put("jurisdiction", jurisdiction);
            return scheme.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
