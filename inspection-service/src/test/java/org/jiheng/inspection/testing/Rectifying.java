package org.jiheng.inspection.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.person;

/** People who mend what was found in unit P01, over HTTP, and those who look at it. */
public final class Rectifying {
    public static final String HUANG = person("inspector", "huang").token();
    public static final String OFFICE = person("performance-office", "sun").token();
    public static final String HEAD_OF_P01 =
            person("unit-head", "zhou").unit("P01").token();
    /** A day that is not over while tests run. */
    public static final LocalDate DAY = LocalDate.parse("2099-04-30");

    private final String cycle;
    private final Inspection inspection;

    public Rectifying(RunningCycle cycle) {
        this.cycle = "/api/v1/cycles/" + cycle.code();
        this.inspection = new Inspection(cycle);
    }

    public static String demand(LocalDate dueOn) {
        return """
                {"cause": "值班制度不落实", "measure": "建立窗口AB岗制度", "department": "办公室", "person": "陈主任", "dueOn": "%s"}""".formatted(dueOn);
    }

    /** Of a finding of its own, by inspector Lin. */
    public String opened() {
        return opened(inspection.notified("0.5"), DAY);
    }

    public String opened(String finding, LocalDate dueOn) {
        Response response = as(LIN, "/findings/" + finding + "/rectification", demand(dueOn));
        response.then().statusCode(201);
        return response.jsonPath().getString("rectification");
    }

    /** A rectification in this state. */
    public String in(String state) {
        String rectification = opened();
        List<String> moves =
                switch (state) {
                    case "ASSIGNED" -> List.<String>of();
                    case "IN_PROGRESS" -> List.of("start");
                    case "SUBMITTED" -> List.of("start", "submit");
                    case "VERIFIED" -> List.of("start", "submit", "verify");
                    case "REJECTED" -> List.of("start", "submit", "reject");
                    case "CLOSED" -> List.of("start", "submit", "verify", "close");
                    default -> throw new IllegalArgumentException(state);
                };
        moves.forEach(move -> move(rectification, move).then().statusCode(200));
        return rectification;
    }

    /** The move by whoever is to make it. */
    public Response move(String rectification, String move) {
        return switch (move) {
            case "start" -> as(OFFICER_OF_P01, "/rectifications/" + rectification + "/start", "{}");
            case "submit" -> {
                shown(rectification);
                yield as(OFFICER_OF_P01, "/rectifications/" + rectification + "/submit", "{\"statement\": \"已制定并上墙\"}");
            }
            case "verify" -> as(HUANG, "/rectifications/" + rectification + "/verify", "{}");
            case "reject" -> as(HUANG, "/rectifications/" + rectification + "/reject", "{\"reason\": \"仍有缺岗\"}");
            case "close" -> as(OFFICE, "/rectifications/" + rectification + "/close", "{}");
            default -> throw new IllegalArgumentException(move);
        };
    }

    /** The unit adds a photo, if it may. */
    public Response shown(String rectification) {
        return Photos.put(
                OFFICER_OF_P01,
                cycle + "/rectifications/" + rectification + "/evidence",
                UUID.randomUUID(),
                Photos.jpeg(1));
    }

    public Response as(String token, String below, String body) {
        return by(token).body(body).post(cycle + below);
    }

    public RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public String path(String below) {
        return cycle + below;
    }

    public JsonPath look(String token, String below, Map<String, ?> parameters) {
        Response response = given().auth().oauth2(token).queryParams(parameters).get(cycle + below);
        response.then().statusCode(200);
        return response.jsonPath();
    }

    public JsonPath look(String rectification) {
        return look(LIN, "/rectifications/" + rectification, Map.of());
    }

    public List<String> listed(String token, Map<String, ?> parameters) {
        return look(token, "/rectifications", parameters).getList("rectifications.rectification");
    }

    /** What the bearer of a token has been told of a rectification in notices of this kind. */
    public List<String> noticed(String token, String kind, String rectification) {
        return inspection.noticed(token, kind, rectification);
    }

    public Inspection inspection() {
        return inspection;
    }

    /** An id that nothing has. */
    public static String nothing() {
        return UUID.randomUUID().toString();
    }
}
