package org.jiheng.inspection.testing;

import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** People who deal with the findings of one cycle, over HTTP: inspector Lin, the units' officers, reviewer Wu. */
public final class Inspection {
    public static final String LIN = person("inspector", "lin").token();
    public static final String WU = person("appeal-reviewer", "wu").token();
    public static final String OFFICER_OF_P01 =
            person("unit-officer", "chen").unit("P01").token();
    public static final String OFFICER_OF_P02 =
            person("unit-officer", "zheng").unit("P02").token();

    private final String cycle;
    private final String path;

    public Inspection(RunningCycle cycle) {
        this.cycle = cycle.code();
        this.path = "/api/v1/cycles/" + cycle.code() + "/findings";
    }

    public static Tokens person(String role, String name) {
        return Tokens.of(role).jurisdiction("350100").person(name);
    }

    /** The body of a finding that is all right, with one field replaced. */
    public static String findingWith(String field, String json) {
        String body = """
                {"unit": "P01", "visit": "COVERT", "area": "STYLE", "points": "0.5", "occurredOn": "2012-08-21",
                 "description": "窗口离岗"}""";
        return body.replaceAll("(?s)(\"" + field + "\": )(\"[^\"]*\")", "$1" + json);
    }

    /** A finding of Lin's in unit P01. */
    public String recorded(String points) {
        Response response = as(LIN, "", findingWith("points", "\"" + points + "\""));
        response.then().statusCode(201);
        return response.jsonPath().getString("finding");
    }

    /** A visit to P02 that Lin plans. */
    public String plannedVisit() {
        return given().auth()
                .oauth2(LIN)
                .contentType(ContentType.JSON)
                .body("{\"unit\": \"P02\", \"kind\": \"OPEN\", \"firstDay\": \"2012-08-21\"}")
                .post("/api/v1/cycles/" + cycle + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("visit");
    }

    public String notified(String points) {
        return after("notify", LIN, "{}", recorded(points));
    }

    public String appealed(String points) {
        return after("appeal", OFFICER_OF_P01, "{\"grounds\": \"当日外出办事\"}", notified(points));
    }

    /** A finding of 0.50 points in this state. */
    public String in(String state) {
        return brought(recorded("0.5"), state);
    }

    /** A recorded finding, brought to this state. */
    public String brought(String recorded, String state) {
        List<String> moves =
                switch (state) {
                    case "RECORDED" -> List.<String>of();
                    case "NOTIFIED" -> List.of("notify");
                    case "CONFIRMED" -> List.of("notify", "accept");
                    case "APPEALED" -> List.of("notify", "appeal");
                    case "DROPPED" -> List.of("drop");
                    default -> List.of("notify", "appeal", state);
                };
        moves.forEach(move -> move(recorded, move).then().statusCode(200));
        return recorded;
    }

    /** The finding that was recorded last. */
    public String newest() {
        return look("", Map.of("sort", "-recordedAt", "size", 1)).path("findings[0].finding");
    }

    /** A body that decides, with 0.25 points left where it reduces. */
    public static String decision(String decision) {
        String points = decision.equals("REDUCED") ? "\"points\": \"0.25\", " : "";
        return "{\"decision\": \"" + decision + "\", " + points + "\"reason\": \"经核实\"}";
    }

    public Response move(String finding, String move) {
        return move(finding, move, null);
    }

    /** @param occurredOn the day given for it, or null */
    public Response move(String finding, String move, String occurredOn) {
        return switch (move) {
            case "notify" -> as(LIN, "/" + finding + "/notify", dated("{}", occurredOn));
            case "drop" -> as(LIN, "/" + finding + "/drop", dated("{\"reason\": \"登记有误\"}", occurredOn));
            case "accept" -> as(OFFICER_OF_P01, "/" + finding + "/accept", dated("{}", occurredOn));
            case "appeal" ->
                as(OFFICER_OF_P01, "/" + finding + "/appeal", dated("{\"grounds\": \"当日外出办事\"}", occurredOn));
            default -> as(WU, "/" + finding + "/decide", dated(decision(move), occurredOn));
        };
    }

    private static String dated(String body, String occurredOn) {
        if (occurredOn == null) {
            return body;
        }
        String field = "{\"occurredOn\": \"" + occurredOn + "\"";
        return body.equals("{}") ? field + "}" : field + ", " + body.substring(1);
    }

    public Response as(String token, String below, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path + below);
    }

    /** A request without a body; the content type says what it would have been. */
    public Response bare(String token, String below) {
        return given().contentType(ContentType.JSON).auth().oauth2(token).post(path + below);
    }

    public Response look(String below, Map<String, ?> parameters) {
        return given().auth().oauth2(LIN).queryParams(parameters).get(path + below);
    }

    /** The findings of the list that the bearer of a token sees. */
    public List<String> seenBy(String token) {
        return given().auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("findings.finding");
    }

    /** What the audit log says of a finding in P01, the newest first. */
    public JsonPath audited(String finding, String outcome) {
        return given().auth()
                .oauth2(person("auditor", "lu").token())
                .queryParam("subject", cycle + "/P01/" + finding)
                .queryParam("outcome", outcome)
                .get("/api/v1/audit-entries")
                .jsonPath();
    }

    /** The file of the appeal against a finding. */
    public JsonPath fileOf(String finding) {
        return look("/" + finding + "/appeal", Map.of()).jsonPath();
    }

    public String state(String finding) {
        return look("/" + finding, Map.of()).jsonPath().getString("state");
    }

    /** What unit P01 has been told of a finding in notices of this kind, in Chinese. */
    public List<String> noticed(String kind, String finding) {
        return noticed(OFFICER_OF_P01, kind, finding);
    }

    /** What the bearer of a token has been told of a finding in notices of this kind. */
    public List<String> noticed(String token, String kind, String finding) {
        return given().auth()
                .oauth2(token)
                .queryParam("size", 500)
                .get("/api/v1/notices")
                .jsonPath()
                .getList("notices.findAll { it.kind == '" + kind + "' && it.subject.endsWith('" + finding
                        + "') }.detail");
    }

    private String after(String move, String token, String body, String finding) {
        as(token, "/" + finding + "/" + move, body).then().statusCode(200);
        return finding;
    }
}
