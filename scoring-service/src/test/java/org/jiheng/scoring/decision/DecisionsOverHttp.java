package org.jiheng.scoring.decision;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** The office and its approvers, as the service sees them. */
public final class DecisionsOverHttp {
    private final TiedTier tier;

    public DecisionsOverHttp(TiedTier tier) {
        this.tier = tier;
    }

    public Tokens person(String name, String... roles) {
        return Tokens.of(roles).jurisdiction(tier.jurisdiction()).person(name);
    }

    public Tokens office() {
        return person("office", "performance-office");
    }

    public Tokens approver() {
        return person("approver", "results-approver");
    }

    public static String cutOff(String... excellent) {
        return "{\"kind\":\"CUT_OFF\",\"tier\":\"PARTY_MASS\",\"excellent\":[\"" + String.join("\",\"", excellent)
                + "\"],\"reason\":\"市绩效领导小组会议研究\"}";
    }

    public static String grade(String unit, String grade) {
        return "{\"kind\":\"GRADE\",\"unit\":\"" + unit + "\",\"grade\":\"" + grade + "\",\"reason\":\"专项核查结果\"}";
    }

    ValidatableResponse propose(Tokens by, String body) {
        return as(by).body(body).post(path()).then();
    }

    public String proposed(String body) {
        return propose(office(), body).statusCode(201).extract().path("decision");
    }

    ValidatableResponse answer(Tokens by, String decision, String answer, String version) {
        return as(by).header("If-Match", version)
                .body("{\"reason\":\"情况属实\"}")
                .post(path() + "/" + decision + "/" + answer)
                .then();
    }

    ValidatableResponse approve(String decision) {
        return answer(approver(), decision, "approve", "\"1\"");
    }

    public void rejected(String decision) {
        answer(approver(), decision, "reject", "\"1\"").statusCode(200);
    }

    public String decided(String body) {
        String decision = proposed(body);
        approve(decision).statusCode(200);
        return decision;
    }

    ValidatableResponse get(String below) {
        return as(person("auditor", "auditor")).get(path() + below).then();
    }

    String state(String decision) {
        return get("/" + decision).statusCode(200).extract().path("state");
    }

    public RequestSpecification as(Tokens by) {
        return given().auth().oauth2(by.token()).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    String path() {
        return "/api/v1/cycles/" + tier.cycle() + "/decisions";
    }
}
