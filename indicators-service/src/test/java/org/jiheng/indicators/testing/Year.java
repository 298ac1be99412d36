package org.jiheng.indicators.testing;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** A cycle of its own for each test, in a jurisdiction of its own, and the people who act in it. */
public final class Year {
    private static final AtomicInteger JURISDICTIONS = new AtomicInteger(360_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String jurisdiction;
    private final int number;

    private Year(String jurisdiction, int number) {
        this.jurisdiction = jurisdiction;
        this.number = number;
    }

    /** Nothing is there yet. */
    public static Year unopened() {
        return unopenedOf(String.valueOf(JURISDICTIONS.incrementAndGet()), 2012);
    }

    /** A bureau's own year (§三), nothing of it there yet. */
    public static Year unopenedOfABureau() {
        return unopenedOf(JURISDICTIONS.incrementAndGet() + "/A15", 2012);
    }

    /** Of a jurisdiction that has others too. */
    public static Year unopenedOf(String jurisdiction, int number) {
        return new Year(jurisdiction, number);
    }

    /** The year after, nothing of it there yet. */
    public Year next() {
        return new Year(jurisdiction, number + 1);
    }

    /** The year before, nothing of it there yet. */
    public Year before() {
        return new Year(jurisdiction, number - 1);
    }

    /** The own year of a unit of this one, nothing of it there yet. */
    public Year ofTheBureau(String unit) {
        return unopenedOf(jurisdiction + "/" + unit, number);
    }

    public static Year preparing() {
        return unopened().opened();
    }

    /** Under the small scheme, changed. */
    public static Year preparing(UnaryOperator<ObjectNode> change) {
        Year year = unopened();
        year.create(change.apply(year.scheme())).statusCode(201);
        return year;
    }

    public static Year runningWith(String... units) {
        return preparing().started(units);
    }

    public Year opened() {
        create(scheme()).statusCode(201);
        return this;
    }

    public Year started(String... units) {
        register(units).statusCode(201);
        start().statusCode(200);
        Arrays.stream(units).forEach(unit -> bind(unit, Plans.PERSON, "somebody-of-" + unit));
        return this;
    }

    /** Says whom a name of the unit means. */
    public void bind(String unit, String name, String subject) {
        bind(unit, name, issuer(), subject, Map.of()).statusCode(201);
    }

    /** @param rest of the request */
    public ValidatableResponse bind(String unit, String name, String issuer, String subject, Map<String, String> rest) {
        Map<String, Object> request = new LinkedHashMap<>(rest);
        request.put("people", List.of(Map.of("name", name, "issuer", issuer, "subject", subject)));
        return post(officerOf(unit), "/units/" + unit + "/people", request);
    }

    public static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.token.issuer", String.class);
    }

    public String cycle() {
        return writtenCycle().replace('/', '.');
    }

    /** As a scheme may write it. */
    public String writtenCycle() {
        return jurisdiction + "-" + number;
    }

    public int number() {
        return number;
    }

    public String subject(String unit) {
        return cycle() + "/" + unit;
    }

    /** The small scheme, to be spoiled. */
    public ObjectNode scheme() {
        try (InputStream in = Year.class.getResourceAsStream("/scheme.json")) {
            ObjectNode scheme = (ObjectNode) JSON.readTree(in);
            scheme.put("cycle", cycle()).put("jurisdiction", jurisdiction).put("year", number);
            return scheme;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another cap, and nothing else. */
    public ObjectNode amended() {
        return scheme().put("deductionCap", "3");
    }

    /** Of the scheme as it is now. */
    public ValidatableResponse propose(Tokens person, ObjectNode scheme) {
        return propose(person, scheme, get("/scheme").extract().header("ETag"));
    }

    public ValidatableResponse propose(Tokens person, ObjectNode scheme, String tag) {
        return call(person, "{\"reason\":\"市委常委会决定\",\"scheme\":" + scheme + "}")
                .header("If-Match", tag)
                .post("/api/v1/cycles/" + cycle() + "/amendments")
                .then();
    }

    public ValidatableResponse revise(ObjectNode scheme, String tag) {
        return call(office(), scheme.toString())
                .header("If-Match", tag)
                .put("/api/v1/cycles/" + cycle() + "/scheme")
                .then();
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

    /** The judgement by which the assessor proposes that an indicator does not apply. */
    public String judged(Tokens assessor, String unit, String indicator) {
        return post(assessor, "/applicability-judgements", Map.of("judgements", List.of(Rows.reason(unit, indicator))))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
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

    public ValidatableResponse close() {
        return post(office(), "/close", null);
    }

    /** By somebody else than who closed it. */
    public ValidatableResponse reopen() {
        return reopen(approver("wu"));
    }

    public ValidatableResponse reopen(Tokens person) {
        return post(person, "/reopen", Map.of("reason", "漏报一项指标"));
    }

    /** Files, signs, submits and approves; BUSINESS -01 and -02, CAMPAIGNS -03, PARTY_BUILDING -04, each of 0.40 points. */
    public Year withApprovedPlanOf(String unit) {
        withSubmittedPlanOf(unit).movePlan(office(), unit, "approve", null).statusCode(200);
        return this;
    }

    public Year withSubmittedPlanOf(String unit) {
        withSignedPlanOf(unit).movePlan(officerOf(unit), unit, "submit", null).statusCode(200);
        return this;
    }

    public Year withSignedPlanOf(String unit) {
        withDraftPlanOf(unit).movePlan(headOf(unit), unit, "sign", null).statusCode(200);
        return this;
    }

    public Year withDraftPlanOf(String unit) {
        filePlan(unit, Plans.complete(unit, number)).statusCode(200);
        return this;
    }

    /** Moves the plan as it is now. */
    public ValidatableResponse movePlan(Tokens person, String unit, String move, Object body) {
        return movePlan(person, unit, move, body, planTag(unit));
    }

    /** Moves the plan as it was seen. */
    public ValidatableResponse movePlan(Tokens person, String unit, String move, Object body, String tag) {
        return call(person, body)
                .header("If-Match", tag)
                .post("/api/v1/cycles/" + cycle() + "/plans/" + unit + "/" + move)
                .then();
    }

    /** Of the plan as it is now; null: there is none. */
    public String planTag(String unit) {
        return get("/plans/" + unit).extract().header("ETag");
    }

    /** Files the first plan, or an edit of the one that is there as it is now. */
    public ValidatableResponse filePlan(String unit, Object plan) {
        String tag = planTag(unit);
        return tag == null ? filePlan(unit, plan, "If-None-Match", "*") : filePlan(unit, plan, "If-Match", tag);
    }

    public ValidatableResponse filePlan(String unit, Object plan, String condition, String value) {
        return call(officerOf(unit), plan)
                .header(condition, value)
                .put("/api/v1/cycles/" + cycle() + "/plans/" + unit)
                .then();
    }

    /** Files as of a day that is over. */
    public ValidatableResponse filePlanOf(LocalDate day, String unit, Map<String, ?> plan) {
        Map<String, Object> dated = new LinkedHashMap<>(plan);
        dated.put("occurredOn", day.toString());
        return call(person("unit-officer", "integration").unit(unit), dated)
                .header("If-None-Match", "*")
                .put("/api/v1/cycles/" + cycle() + "/plans/" + unit)
                .then();
    }

    public ValidatableResponse filePlanBlindly(String unit, Object plan) {
        return call(officerOf(unit), plan)
                .put("/api/v1/cycles/" + cycle() + "/plans/" + unit)
                .then();
    }

    /** A table as a body: CSV, or a workbook. */
    public ValidatableResponse table(Tokens person, String method, String path, String type, byte[] table) {
        return table(person, method, path, type, table, "*");
    }

    /** @param tag of the plan as it was seen; *: whatever it is */
    public ValidatableResponse table(Tokens person, String method, String path, String type, byte[] table, String tag) {
        return given().auth()
                .oauth2(person.token())
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Accept-Language", "en")
                .header("Content-Type", type)
                .header(tag == null ? "If-None-Match" : "If-Match", tag == null ? "*" : tag)
                .body(table)
                .request(method, "/api/v1/cycles/" + cycle() + path)
                .then();
    }

    /** In that form. */
    public byte[] download(Tokens person, String path, String type) {
        return given().auth()
                .oauth2(person.token())
                .accept(type)
                .header("Accept-Language", "zh")
                .get("/api/v1/cycles/" + cycle() + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    /** By the unit's officer. */
    public void selfAssess(String unit, String indicator, String points) {
        post(
                        officerOf(unit),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(Rows.points(unit, indicator, points))))
                .statusCode(201);
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

    /** A request that has yet to be sent. */
    public RequestSpecification call(Tokens person, Object body) {
        var request = given().auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en");
        return body == null ? request : request.body(body);
    }
}
