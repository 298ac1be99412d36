package org.jiheng.scoring.result;

import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Tokens;

/** The office and the approver, as the service sees them. */
public final class ResultsOverHttp {
    private final ClosedCycle cycle;

    public ResultsOverHttp(ClosedCycle cycle) {
        this.cycle = cycle;
    }

    Tokens office() {
        return cycle.decisions().office();
    }

    Tokens approver() {
        return cycle.decisions().approver();
    }

    Tokens person(String name, String... roles) {
        return cycle.decisions().person(name, roles);
    }

    ValidatableResponse freeze(Tokens by) {
        return cycle.decisions().as(by).body("{}").post(path()).then();
    }

    public void frozen() {
        int version = freeze(office()).statusCode(201).extract().path("version");
        cycle.keepClosedFor(version);
    }

    ValidatableResponse move(Tokens by, int version, String move, String seen) {
        return cycle.decisions()
                .as(by)
                .header("If-Match", seen)
                .body(move.equals("release") || move.equals("correct") ? "{\"reason\":\"情况有变\"}" : "{}")
                .post(path() + "/" + version + "/" + move)
                .then();
    }

    /** By whoever has the role for it, whatever state was seen. */
    ValidatableResponse move(int version, String move) {
        return move(move.equals("approve") || move.equals("publish") ? approver() : office(), version, move, "*");
    }

    public void approved(int version) {
        cycle.keepClosedFor(version);
        move(version, "approve").statusCode(200);
    }

    public void published(int version) {
        approved(version);
        move(version, "publish").statusCode(200);
    }

    ValidatableResponse get(String below) {
        return cycle.decisions()
                .as(person("auditor", "auditor"))
                .get(path() + below)
                .then();
    }

    String state(int version) {
        return get("/" + version).statusCode(200).extract().path("state");
    }

    String path() {
        return "/api/v1/cycles/" + cycle.cycle() + "/results";
    }
}
