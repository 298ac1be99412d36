package org.jiheng.systemtests.environment;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;

/** What people leave open in a year that was loaded, and what they do about it. */
public final class YearsPeople {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String CYCLES = "jiheng.cycles.v1";

    private final RunningSystem system;
    private final EvaluationPackage year;

    public YearsPeople(RunningSystem system, EvaluationPackage year) {
        this.system = system;
        this.year = year;
    }

    /** A unit files its report, and its head seals its figures. */
    public void seal(String unit) {
        Tokens head = person("unit-head", "head").unit(unit);
        RunningSystem.put(
                system.indicators(),
                path("/self-assessment-reports/" + unit),
                person("unit-officer", "officer").unit(unit),
                "{\"words\":{\"OVERVIEW\":\"全年工作目标基本完成。\"}}");
        post(system.indicators(), "/self-assessment-reports/" + unit + "/file", head, "{}");
        post(system.indicators(), "/sealed-submissions/" + unit + "/seal", head, "{}");
    }

    /** @return the finding, which half a point is off for */
    public String appealedFindingIn(String unit) {
        Tokens inspector = person("inspector", "lin");
        String finding = UUID.randomUUID().toString();
        post(system.inspection(), "/findings", inspector, InspectedCycle.finding(finding, unit, "0.50"));
        post(system.inspection(), "/findings/" + finding + "/notify", inspector, "{}");
        post(
                system.inspection(),
                "/findings/" + finding + "/appeal",
                person("unit-officer", "officer").unit(unit),
                "{\"grounds\":\"当日外出办事\"}");
        return finding;
    }

    public void withdraw(String finding) {
        post(
                system.inspection(),
                "/findings/" + finding + "/decide",
                person("appeal-reviewer", "wu"),
                "{\"decision\":\"WITHDRAWN\",\"reason\":\"经核实\"}");
    }

    /** @return the veto, which would leave the unit no points of its indicators */
    public String proposedVetoOf(String unit) {
        String body = "{\"unit\":\"" + unit + "\",\"area\":\"ENVIRONMENT\",\"reach\":\"ASSESSMENT\","
                + "\"occurredOn\":\"2012-11-20\",\"reason\":\"较大环境污染事故\"}";
        return post(system.indicators(), "/vetoes", office(), body).get("veto").asText();
    }

    public void confirm(String veto) {
        post(system.indicators(), "/vetoes/" + veto + "/confirm", approver(), "{}");
    }

    public void reject(String veto) {
        post(system.indicators(), "/vetoes/" + veto + "/reject", approver(), "{\"reason\":\"经查不属实\"}");
    }

    /** @return the decision */
    public String proposedGrade(String unit, String grade) {
        return proposed(
                "{\"kind\":\"GRADE\",\"unit\":\"" + unit + "\",\"grade\":\"" + grade + "\",\"reason\":\"专项核查\"}");
    }

    /** @return the decision */
    public String proposedCutOff(String tier, String excellent) {
        return proposed("{\"kind\":\"CUT_OFF\",\"tier\":\"" + tier + "\",\"excellent\":[\"" + excellent
                + "\"],\"reason\":\"领导小组会议研究\"}");
    }

    private String proposed(String decision) {
        return post(system.scoring(), "/decisions", office(), decision)
                .get("decision")
                .asText();
    }

    /** @param answer {@code approve} or {@code reject} */
    public void answer(String decision, String answer) {
        post(system.scoring(), "/decisions/" + decision + "/" + answer, approver(), "{\"reason\":\"经研究\"}");
    }

    public void close() {
        post(system.indicators(), "/close", office(), "{}");
    }

    public void reopen() {
        post(system.indicators(), "/reopen", approver(), "{\"reason\":\"尚有未决事项\"}");
    }

    /** What takes no facts in while a cycle is closed takes them once it has heard that it runs again. */
    public void reopenFor(Runnable mending) {
        reopen();
        Awaitility.await("heard of the reopening")
                .atMost(PATIENCE)
                .until(() -> hasHeard(system.service("survey")) && hasHeard(system.inspection()));
        mending.run();
        close();
    }

    private boolean hasHeard(ServiceProcess service) {
        return revisions(service, "taken_standing").equals(revisions(system.indicators(), "outbox"));
    }

    private List<String> revisions(ServiceProcess service, String table) {
        return service.database()
                .query("SELECT revision FROM " + table + " WHERE topic = '" + CYCLES + "' AND subject = '"
                        + year.cycle() + "'");
    }

    public HttpResponse<String> freeze() {
        return RunningSystem.attempt(system.scoring(), path("/results"), office(), "{}");
    }

    private JsonNode post(ServiceProcess service, String below, Tokens caller, String body) {
        return RunningSystem.post(service, path(below), caller, body);
    }

    private Tokens office() {
        return person("performance-office", "office");
    }

    private Tokens approver() {
        return person("results-approver", "second");
    }

    private Tokens person(String role, String name) {
        return Tokens.of(role).person(name).jurisdiction(year.jurisdiction());
    }

    private String path(String below) {
        return "/api/v1/cycles/" + year.cycle() + below;
    }
}
