package org.jiheng.localstack.load;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Finding;
import org.jiheng.localstack.terminal.Words;

/** Findings (§五(三)), each brought to its state by an inspector, the unit, and a reviewer who is not the inspector. */
final class InspectionLoading {
    private static final Person INSPECTOR = Person.of("inspector", "inspector");
    private static final Person REVIEWER = Person.of("appeal-reviewer", "appeal-reviewer");

    private final EvaluationPackage given;
    private final ServiceClient service;
    private final String findings;
    private final Crew crew;
    private final Words words;

    InspectionLoading(LoadContext context, Crew crew) {
        this.given = context.evaluationPackage();
        this.service = context.client(context.urls().inspection());
        this.findings = context.cyclePath() + "/findings";
        this.crew = crew;
        this.words = context.words();
    }

    void load() {
        crew.doAll(words.text("load.findings"), given.findings(), this::bringToItsState);
    }

    private void bringToItsState(Finding finding) {
        String path = findings + "/"
                + service.post(INSPECTOR, findings, record(finding))
                        .path("finding")
                        .asText();
        switch (finding.status()) {
            case RECORDED -> {}
            case DROPPED -> service.post(INSPECTOR, path + "/drop", Map.of("reason", words.text("reason.dropped")));
            case NOTIFIED -> service.post(INSPECTOR, path + "/notify", Map.of());
            case CONFIRMED -> {
                service.post(INSPECTOR, path + "/notify", Map.of());
                service.post(officerOf(finding), path + "/accept", Map.of());
            }
            case APPEALED -> appeal(finding, path);
            case UPHELD, REDUCED, WITHDRAWN -> {
                appeal(finding, path);
                service.post(REVIEWER, path + "/decide", decision(finding));
            }
        }
    }

    private void appeal(Finding finding, String path) {
        service.post(INSPECTOR, path + "/notify", Map.of());
        service.post(officerOf(finding), path + "/appeal", Map.of("grounds", words.text("reason.appeal")));
    }

    private static Person officerOf(Finding finding) {
        return Person.ofUnit("unit-officer", finding.unit());
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
        body.put("reason", words.text("reason.decision"));
        return body;
    }
}
