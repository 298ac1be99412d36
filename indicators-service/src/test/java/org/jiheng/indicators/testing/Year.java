package org.jiheng.indicators.testing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** A cycle of its own for each test, in a jurisdiction of its own, and the people who act in it. */
public final class Year {
    private static final AtomicInteger JURISDICTIONS = new AtomicInteger(360_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String jurisdiction;

    private Year(String office) {
        jurisdiction = JURISDICTIONS.incrementAndGet() + office;
    }

    /** Nothing is there yet. */
    public static Year unopened() {
        return new Year("");
    }

    /** A bureau's own year (§三), nothing of it there yet. */
    public static Year unopenedOfABureau() {
        return new Year("/A15");
    }

    public static Year preparing() {
        Year year = unopened();
        year.create(year.scheme()).statusCode(201);
        return year;
    }

    public static Year runningWith(String... units) {
        Year year = preparing();
        year.register(units).statusCode(201);
        year.start().statusCode(200);
        return year;
    }

    public String cycle() {
        return jurisdiction.replace('/', '.') + "-2012";
    }

    /** As a scheme may write it. */
    public String writtenCycle() {
        return jurisdiction + "-2012";
    }

    public String subject(String unit) {
        return cycle() + "/" + unit;
    }

    /** The small scheme, to be spoiled. */
    public ObjectNode scheme() {
        try (InputStream in = Year.class.getResourceAsStream("/scheme.json")) {
            ObjectNode scheme = (ObjectNode) JSON.readTree(in);
            scheme.put("cycle", cycle()).put("jurisdiction", jurisdiction);
            return scheme;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Tokens person(String... roles) {
        return Tokens.of(roles).jurisdiction(jurisdiction);
    }

    public Tokens office() {
        return person("performance-office");
    }

    public Tokens officerOf(String unit) {
        return person("unit-officer").unit(unit);
    }

    public Tokens headOf(String unit) {
        return person("unit-head").unit(unit);
    }

    public Tokens assessor(String office) {
        return person("assessor").assessor(office);
    }

    public Tokens approver(String name) {
        return person("results-approver").person(name);
    }

    public ValidatableResponse create(Object scheme) {
        return given().auth()
                .oauth2(office().token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(scheme.toString())
                .post("/api/v1/cycles")
                .then();
    }

    public ValidatableResponse register(String... units) {
        List<Map<String, String>> rows = Arrays.stream(units)
                .map(unit -> Map.of("unit", unit, "name", "单位" + unit, "tier", "PARTY_MASS"))
                .toList();
        return post(office(), "/units", Map.of("units", rows));
    }

    public ValidatableResponse start() {
        return post(office(), "/start", null);
    }

    /** Files, signs, submits and approves; BUSINESS -01 and -02, CAMPAIGNS -03, PARTY_BUILDING -04, each of 0.40 points. */
    public Year withApprovedPlanOf(String unit) {
        filePlan(unit, Plans.complete(unit)).statusCode(200);
        post(headOf(unit), "/plans/" + unit + "/sign", null).statusCode(200);
        post(officerOf(unit), "/plans/" + unit + "/submit", null).statusCode(200);
        post(office(), "/plans/" + unit + "/approve", null).statusCode(200);
        return this;
    }

    /** Files the first plan, or an edit of the one that is there as it is now. */
    public ValidatableResponse filePlan(String unit, Object plan) {
        String tag = get("/plans/" + unit).extract().header("ETag");
        return tag == null ? filePlan(unit, plan, "If-None-Match", "*") : filePlan(unit, plan, "If-Match", tag);
    }

    public ValidatableResponse filePlan(String unit, Object plan, String condition, String value) {
        return call(officerOf(unit), plan)
                .header(condition, value)
                .put("/api/v1/cycles/" + cycle() + "/plans/" + unit)
                .then();
    }

    public ValidatableResponse filePlanBlindly(String unit, Object plan) {
        return call(officerOf(unit), plan)
                .put("/api/v1/cycles/" + cycle() + "/plans/" + unit)
                .then();
    }

    public ValidatableResponse post(Tokens person, String path, Object body) {
        return call(person, body).post("/api/v1/cycles/" + cycle() + path).then();
    }

    public ValidatableResponse get(String path) {
        return get(person("auditor"), path);
    }

    public ValidatableResponse get(Tokens person, String path) {
        return call(person, null).get("/api/v1/cycles/" + cycle() + path).then();
    }

    /** Outside of any cycle, such as {@code /notices}. */
    public ValidatableResponse getOwn(Tokens person, String path) {
        return call(person, null).get("/api/v1" + path).then();
    }

    private static RequestSpecification call(Tokens person, Object body) {
        var request = given().auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
        return body == null ? request : request.body(body);
    }
}
