package org.jiheng.localstack.load;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Veto;
import org.jiheng.localstack.terminal.Words;

/** Vetoes (§七(三)), each by three people: one proposes, a second confirms, another one than that revokes. */
final class VetoLoading {
    private static final Person PROPOSER = Person.of("performance-office", "office-proposer");
    private static final Person CONFIRMER = Person.of("results-approver", "approver-confirmer");
    private static final Person REVOKER = Person.of("results-approver", "approver-revoker");

    private final EvaluationPackage given;
    private final ServiceClient service;
    private final String vetoes;
    private final Crew crew;
    private final Words words;

    VetoLoading(LoadContext context, Crew crew) {
        this.given = context.evaluationPackage();
        this.service = context.client(context.urls().indicators());
        this.vetoes = context.cyclePath() + "/vetoes";
        this.crew = crew;
        this.words = context.words();
    }

    void load() {
        crew.doAll(words.text("load.vetoes"), given.vetoes(), this::bringToItsState);
    }

    private void bringToItsState(Veto veto) {
        String path = vetoes + "/"
                + service.post(PROPOSER, vetoes, proposal(veto)).path("veto").asText();
        Map<String, String> reason = Map.of("reason", veto.reason());
        switch (veto.status()) {
            case PROPOSED -> {}
            case REJECTED -> service.post(CONFIRMER, path + "/reject", reason);
            case CONFIRMED -> service.post(CONFIRMER, path + "/confirm", Map.of());
            case REVOKED -> {
                service.post(CONFIRMER, path + "/confirm", Map.of());
                service.post(REVOKER, path + "/revoke", reason);
            }
        }
    }

    private static Map<String, String> proposal(Veto veto) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("unit", veto.unit());
        body.put("area", veto.area());
        body.put("reach", veto.scope());
        body.put("component", veto.component());
        body.put("indicator", veto.indicator());
        body.values().removeIf(String::isEmpty);
        body.put("reason", veto.reason());
        body.put("occurredOn", veto.date().toString());
        return body;
    }
}
