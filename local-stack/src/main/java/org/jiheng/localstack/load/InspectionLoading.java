package org.jiheng.localstack.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Finding;

/** Findings (§五(三)), each brought to its state by an inspector, the unit, and a reviewer who is not the inspector. */
final class InspectionLoading {
    private static final Person INSPECTOR = Person.of("inspector", "inspector");
    private static final Person REVIEWER = Person.of("appeal-reviewer", "appeal-reviewer");
    private static final int DAYS_TO_DECIDE = 5;

    private final EvaluationPackage given;
    private final ActingClient service;
    private final String findings;
    private final YearDates dates;
    private final LoadContext context;

    InspectionLoading(LoadContext context, YearDates dates) {
        this.given = context.evaluationPackage();
        this.service = context.acting(context.urls().inspection());
        this.findings = context.cyclePath() + "/findings";
        this.dates = dates;
        this.context = context;
    }

    Phase phase() {
        List<List<Step>> chains = given.findings().stream().map(this::steps).toList();
        return new Phase("findings", context.words().text("load.findings"), chains);
    }

    /** Recorded and notified the day of the visit, answered on the next working day, within any term of appeal. */
    private List<Step> steps(Finding finding) {
        LocalDate visited = dates.workdays().onOrAfter(finding.date());
        LocalDate answered = dates.workdays().after(visited, 1);
        LocalDate decided = dates.workdays().after(answered, DAYS_TO_DECIDE);
        Person officer = Person.ofUnit("unit-officer", finding.unit());
        Chain chain = new Chain(finding, visited);
        return switch (finding.status()) {
            case RECORDED -> chain.steps;
            case DROPPED -> chain.then(INSPECTOR, visited, "/drop", reason("reason.dropped")).steps;
            case NOTIFIED -> chain.then(INSPECTOR, visited, "/notify", Map.of()).steps;
            case CONFIRMED ->
                chain.then(INSPECTOR, visited, "/notify", Map.of()).then(officer, answered, "/accept", Map.of()).steps;
            case APPEALED -> chain.appealed(officer, answered).steps;
            case UPHELD, REDUCED, WITHDRAWN ->
                chain.appealed(officer, answered).then(REVIEWER, decided, "/decide", decision(finding)).steps;
        };
    }

    /** A finding's moves; its address is known once it is recorded. */
    private final class Chain {
        private final List<Step> steps = new ArrayList<>();
        private final AtomicReference<String> path = new AtomicReference<>();
        private final LocalDate visited;

        Chain(Finding finding, LocalDate visited) {
            this.visited = visited;
            steps.add(new Step(visited, () -> {
                Answer recorded = service.post(INSPECTOR, visited, findings, record(finding), finding.number());
                path.set(findings + "/" + recorded.text("finding"));
            }));
        }

        Chain then(Person person, LocalDate day, String move, Map<String, String> body) {
            steps.add(new Step(day, () -> service.post(person, day, path.get() + move, body)));
            return this;
        }

        Chain appealed(Person officer, LocalDate day) {
            return then(INSPECTOR, visited, "/notify", Map.of())
                    .then(officer, day, "/appeal", Map.of("grounds", context.recorded("reason.appeal")));
        }
    }

    private Map<String, String> reason(String key) {
        return Map.of("reason", context.recorded(key));
    }

    private static Map<String, String> record(Finding finding) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("number", finding.number());
        body.put("unit", finding.unit());
        body.put("visit", finding.visit());
        body.put("area", finding.area());
        body.put("points", finding.points().toPlainString());
        body.put("occurredOn", finding.date().toString());
        body.put("description", finding.description());
        return body;
    }

    private Map<String, String> decision(Finding finding) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("decision", finding.status().name());
        finding.finalPoints().ifPresent(points -> body.put("points", points.toPlainString()));
        body.putAll(reason("reason.decision"));
        return body;
    }
}
