package org.jiheng.localstack.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Veto;

/** Vetoes (§七(三)), each by three people: one proposes, a second confirms, another one than that revokes. */
final class VetoLoading {
    private static final Person PROPOSER = Person.of("performance-office", "office-proposer");
    private static final Person CONFIRMER = Person.of("results-approver", "approver-confirmer");
    private static final Person REVOKER = Person.of("results-approver", "approver-revoker");
    private static final int DAYS_TO_REVOKE = 5;

    private final EvaluationPackage given;
    private final ActingClient service;
    private final String vetoes;
    private final YearDates dates;
    private final LoadContext context;

    VetoLoading(LoadContext context, YearDates dates) {
        this.given = context.evaluationPackage();
        this.service = context.acting(context.urls().indicators());
        this.vetoes = context.cyclePath() + "/vetoes";
        this.dates = dates;
        this.context = context;
    }

    Phase phase() {
        List<List<Step>> chains = new ArrayList<>();
        for (Veto veto : given.vetoes()) {
            chains.add(steps(veto, "row " + chains.size()));
        }
        return new Phase("vetoes", context.words().text("load.vetoes"), chains);
    }

    /** Proposed the day it happened, or when there are plans; decided on the next working day. */
    private List<Step> steps(Veto veto, String part) {
        LocalDate proposed = YearDates.later(dates.planned(), veto.date());
        LocalDate decided = dates.workdays().after(proposed, 1);
        LocalDate revoked = dates.workdays().after(decided, DAYS_TO_REVOKE);
        Map<String, String> reason = Map.of("reason", veto.reason());
        AtomicReference<String> path = new AtomicReference<>();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(proposed, () -> path.set(vetoes + "/" + propose(veto, proposed, part))));
        switch (veto.status()) {
            case PROPOSED -> {}
            case REJECTED ->
                steps.add(new Step(decided, () -> service.post(CONFIRMER, decided, path.get() + "/reject", reason)));
            case CONFIRMED -> steps.add(confirm(path, decided));
            case REVOKED -> {
                steps.add(confirm(path, decided));
                steps.add(new Step(revoked, () -> service.post(REVOKER, revoked, path.get() + "/revoke", reason)));
            }
        }
        return steps;
    }

    private Step confirm(AtomicReference<String> path, LocalDate day) {
        return new Step(day, () -> service.post(CONFIRMER, day, path.get() + "/confirm", Map.of()));
    }

    private String propose(Veto veto, LocalDate day, String part) {
        return service.post(PROPOSER, day, vetoes, proposal(veto), part).text("veto");
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
