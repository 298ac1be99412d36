package org.jiheng.survey.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.survey.ReviewedCycle;
import org.junit.jupiter.api.AfterEach;

/** Waves are the survey manager's and sheets the clerk's, in the cycles of the own jurisdiction. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final String WAVE = "2012-12";
    private static final String SAMPLE =
            "{\"sample\":{\"groups\":[{\"group\":\"CPPCC\",\"frame\":9,\"quota\":9,\"sheets\":9,"
                    + "\"rule\":\"r\"}]}}";
    private static final String SHEETS = "{\"ballots\":[{\"serial\":\"S-1\",\"group\":\"CPPCC\",\"channel\":\"PAPER\","
            + "\"ratings\":\"P01:AAAAA\"}]}";

    private static final String FILE = "serial,group,channel,ratings\nS-1,CPPCC,PAPER,P01:AAAAA\n";

    private final Map<String, ReviewedCycle> cycles = new HashMap<>();
    private final List<ReviewedCycle> others = new ArrayList<>();
    private final Map<String, String> exports = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> issues = new HashMap<>();

    @Override
    protected String otherOffice() {
        return "STATISTICS_BUREAU";
    }

    @Override
    protected void setUp(List<Place> places) {
        places.stream()
                .map(Place::jurisdiction)
                .distinct()
                .forEach(jurisdiction ->
                        cycles.put(jurisdiction, ReviewedCycle.runningIn(jurisdiction, unit(), otherUnit())));
        cycles.values().forEach(cycle -> post(cycle, "/open", SAMPLE));
        cycles.values().forEach(this::issueACode);
        cycles.values().forEach(PermissionMatrixTest::enterABundle);
        cycles.values().forEach(PermissionMatrixTest::certifyTheWaveBefore);
        cycles.values().forEach(this::askForAnExport);
    }

    /** By somebody else than the callers, so that one of them can release it. */
    private void askForAnExport(ReviewedCycle cycle) {
        String export = ReviewedCycle.as(auditor(cycle, "asks"))
                .body("{\"reason\":\"Complaint 12\"}")
                .post(cycle.path("/waves/2012-07/ballot-exports"))
                .jsonPath()
                .getString("export");
        exports.put(cycle.code(), export);
    }

    private void releaseTheExport(ReviewedCycle cycle) {
        ReviewedCycle.as(auditor(cycle, "releases"))
                .post(cycle.path("/waves/2012-07/ballot-exports/" + exports.get(cycle.code()) + "/release"));
    }

    private static Tokens auditor(ReviewedCycle cycle, String person) {
        return Tokens.of("auditor").person(person).jurisdiction(cycle.jurisdiction());
    }

    private static void enterABundle(ReviewedCycle cycle) {
        cycle.another("survey-clerk")
                .body(SHEETS)
                .put(cycle.path("/waves/" + WAVE + "/paper-batches/B-1/entry"))
                .then()
                .statusCode(200);
    }

    /** Its figures are released. */
    private static void certifyTheWaveBefore(ReviewedCycle cycle) {
        for (String act : List.of("/open", "/close", "/certify")) {
            cycle.another("survey-manager")
                    .body("{}")
                    .post(cycle.path("/waves/2012-07" + act))
                    .then()
                    .statusCode(200);
        }
        cycle.another("auditor")
                .body("{}")
                .post(cycle.path("/waves/2012-07/certify/confirm"))
                .then()
                .statusCode(200);
    }

    @AfterEach
    void leave() {
        cycles.values().forEach(ReviewedCycle::close);
        others.forEach(ReviewedCycle::close);
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        return address.equals(row)
                ? Optional.of(filled(operation, cycles.get(row.jurisdiction()).code(), row))
                : Optional.empty();
    }

    /** In a cycle of its own, whose wave others brought as far as the operation needs it. */
    @Override
    protected Call prepared(Operation operation, Place row) {
        ReviewedCycle other = ReviewedCycle.runningIn(row.jurisdiction(), row.unit());
        others.add(other);
        String below = operation.path().replace("/api/v1/cycles/{cycle}/waves/{wave}", "");
        boolean paper = below.startsWith("/paper-batches/") || below.equals("/ballots/table");
        boolean coded = below.startsWith("/access-codes");
        if (paper
                || coded
                || List.of("/close", "/replacements", "/reopen", "/certify", "/certify/confirm")
                        .contains(below)) {
            post(other, "/open", SAMPLE);
        }
        if (coded && !operation.method().equals("GET")) {
            issueACode(other);
        }
        if (below.equals("/access-codes/signature")) {
            post(other, "/close", "{}");
        }
        if (below.endsWith("/discard")) {
            enterABundle(other);
        }
        if (List.of("/reopen", "/certify", "/certify/confirm").contains(below)) {
            post(other, "/close", "{}");
        }
        if (below.equals("/certify/confirm")) {
            post(other, "/certify", "{}");
        }
        if (below.startsWith("/figures") || below.startsWith("/ballot-exports")) {
            certifyTheWaveBefore(other);
        }
        if (below.contains("{export}")) {
            askForAnExport(other);
        }
        if (below.endsWith("/ballots.csv")) {
            releaseTheExport(other);
        }
        return filled(operation, other.code(), WAVE, row);
    }

    private void issueACode(ReviewedCycle cycle) {
        Response issued = cycle.issuing("CPPCC", 1);
        codes.put(cycle.code(), issued.asString().split("\r\n")[1].split(",")[0]);
        issues.put(cycle.code(), issued.header("Access-Code-Issue"));
    }

    private static void post(ReviewedCycle cycle, String below, String body) {
        cycle.another("survey-manager")
                .body(body)
                .post(cycle.path("/waves/" + WAVE + below))
                .then()
                .statusCode(200);
    }

    /** The wave that all share stays open: who closed it would be refused to open it again, whatever the rights. */
    private Call filled(Operation operation, String cycle, Place row) {
        return filled(operation, cycle, operation.path().endsWith("/close") ? "2012-07" : WAVE, row);
    }

    private Call filled(Operation operation, String cycle, String wave, Place row) {
        if (operation.path().startsWith("/api/v1/standings/")) {
            return Call.of().query("partition", cycle);
        }
        Call call = Call.of("cycle", cycle);
        return switch (operation.path()) {
            case "/api/v1/cycles/{cycle}", "/api/v1/cycles/{cycle}/waves" -> call;
            case "/api/v1/cycles/{cycle}/waves/{wave}/turnout",
                    "/api/v1/cycles/{cycle}/waves/{wave}/open",
                    "/api/v1/cycles/{cycle}/waves/{wave}/close",
                    "/api/v1/cycles/{cycle}/waves/{wave}/sample",
                    "/api/v1/cycles/{cycle}/waves/{wave}/history",
                    "/api/v1/cycles/{cycle}/waves/{wave}/certify",
                    "/api/v1/cycles/{cycle}/waves/{wave}/certify/confirm" -> call.with("wave", wave);
            case "/api/v1/cycles/{cycle}/waves/{wave}/reopen" ->
                call.with("wave", wave).body("{\"reason\":\"r\"}");
            case "/api/v1/cycles/{cycle}/waves/{wave}/replacements" ->
                call.with("wave", wave).body("{\"group\":\"CPPCC\",\"invited\":1,\"sheets\":1,\"reason\":\"r\"}");
            case "/api/v1/cycles/{cycle}/waves/{wave}/access-codes",
                    "/api/v1/cycles/{cycle}/waves/{wave}/access-codes/table" ->
                operation.method().equals("GET")
                        ? call.with("wave", wave)
                        : call.with("wave", wave).body("{\"group\":\"CPPCC\",\"number\":1}");
            case "/api/v1/cycles/{cycle}/waves/{wave}/access-codes/voidings" ->
                call.with("wave", wave)
                        .body("{\"codes\":[\"" + codes.getOrDefault(cycle, "0") + "\"],\"answeredOnPaper\":true,"
                                + "\"reason\":\"r\"}");
            case "/api/v1/cycles/{cycle}/waves/{wave}/access-codes/issue-voidings" ->
                call.with("wave", wave).body("{\"issue\":" + issues.getOrDefault(cycle, "1") + ",\"reason\":\"r\"}");
            case "/api/v1/cycles/{cycle}/waves/{wave}/access-codes/signature" -> call.with("wave", wave);
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballots" ->
                call.with("wave", wave).body(SHEETS);
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballots/table" ->
                call.with("wave", wave).body("text/csv", FILE);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches" -> call.with("wave", wave);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches/{batch}/entry" ->
                call.with("wave", wave).with("batch", "B-1").body(SHEETS);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches/{batch}/entry/table" ->
                call.with("wave", wave).with("batch", "B-2").body("text/csv", FILE);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches/{batch}/discard" ->
                call.with("wave", wave).with("batch", "B-1").body("{\"reason\":\"r\"}");
            case "/api/v1/cycles/{cycle}/waves/{wave}/figures" -> call.with("wave", "2012-07");
            case "/api/v1/cycles/{cycle}/waves/{wave}/figures/{unit}" ->
                call.with("wave", "2012-07").with("unit", row.unit());
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports" ->
                operation.is("POST /api/v1/cycles/{cycle}/waves/{wave}/ballot-exports")
                        ? call.with("wave", "2012-07").body("{\"reason\":\"Complaint 13\"}")
                        : call.with("wave", "2012-07");
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports/{export}/release",
                    "/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports/{export}/ballots.csv" ->
                call.with("wave", "2012-07").with("export", exports.get(cycle));
            default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
        };
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.is("GET /api/v1/standings/stuck");
    }
}
