package org.jiheng.localstack.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.evaluationpackage.Ballot;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;

/** Public review: each wave that has ballots is opened, filled and closed. One without stays planned: it was not held. */
final class ReviewLoading {
    private static final int BALLOTS_A_BATCH = 250;
    private static final Person MANAGER = Person.of("survey-manager", "survey-manager");
    private static final Person CLERK = Person.of("survey-clerk", "survey-clerk");

    private final EvaluationPackage given;
    private final ActingClient service;
    private final String waves;
    private final YearDates dates;
    private final LoadContext context;
    private final Set<String> closedBefore = ConcurrentHashMap.newKeySet();

    ReviewLoading(LoadContext context, YearDates dates) {
        this.given = context.evaluationPackage();
        this.service = context.acting(context.urls().survey());
        this.waves = context.cyclePath() + "/waves";
        this.dates = dates;
        this.context = context;
    }

    List<Phase> phases() {
        Map<String, List<Ballot>> byWave = new LinkedHashMap<>();
        for (Ballot ballot : given.ballots()) {
            byWave.computeIfAbsent(ballot.wave(), wave -> new ArrayList<>()).add(ballot);
        }
        List<Phase> phases = new ArrayList<>();
        byWave.forEach((wave, ballots) -> phases.addAll(hold(wave, ballots)));
        return phases;
    }

    /** A sheet's serial counts once; the package numbers none, so they are numbered in their order. */
    private static Map<String, String> sheet(int number, Ballot ballot) {
        return Map.of(
                "serial", String.format("S-%06d", number),
                "group", ballot.group(),
                "channel", ballot.channel(),
                "ratings", ballot.ratings());
    }

    private List<Phase> hold(String wave, List<Ballot> ballots) {
        String path = waves + "/" + ServiceClient.segment(wave);
        LocalDate first = dates.waveDay(wave, 0, 1);
        LocalDate last = dates.waveEnd(wave);
        List<Map<String, String>> sheets = new ArrayList<>();
        ballots.stream()
                .filter(ballot -> !RespondentLoading.byToken(ballot))
                .forEach(ballot -> sheets.add(sheet(sheets.size() + 1, ballot)));
        return List.of(
                new Phase(
                        "open-wave",
                        context.words().text("load.open-wave", wave),
                        List.of(List.of(new Step(first, () -> open(wave, path, first, ballots))))),
                new Phase(
                        "ballots", context.words().text("load.sheets", wave, sheets.size()), enter(wave, path, sheets)),
                new Phase(
                        "ballots",
                        context.words().text("load.token-ballots", wave, ballots.size() - sheets.size()),
                        new RespondentLoading(context, dates, wave, () -> closedBefore.contains(wave)).chains(ballots)),
                new Phase(
                        "close-wave",
                        context.words().text("load.close-wave", wave),
                        List.of(List.of(
                                new Step(last, () -> service.post(MANAGER, last, path + "/close", Map.of()))))));
    }

    private List<List<Step>> enter(String wave, String path, List<Map<String, String>> sheets) {
        List<List<Map<String, String>>> batches = Batches.of(sheets, BALLOTS_A_BATCH);
        List<List<Step>> steps = new ArrayList<>();
        for (List<Map<String, String>> batch : batches) {
            LocalDate day = dates.waveDay(wave, steps.size(), batches.size());
            steps.add(List.of(new Step(day, () -> enterBatch(wave, path, batch))));
        }
        return steps;
    }

    private void open(String wave, String path, LocalDate day, List<Ballot> ballots) {
        Map<String, ?> sample =
                Map.of("sample", RespondentLoading.sample(ballots, context.recorded("load.sample-rule")));
        if (service.post(MANAGER, day, path + "/open", sample).repeated() && !isOpen(wave)) {
            closedBefore.add(wave);
        }
    }

    private boolean isOpen(String wave) {
        for (JsonNode entry : Pages.all("waves", page -> service.get(Person.reader(), waves + page))) {
            if (entry.path("wave").asText().equals(wave)) {
                return entry.path("state").asText().equals("OPEN");
            }
        }
        return false;
    }

    /** No answer to ballots is kept, so that nothing leads to one; a sheet entered before is known by its serial. */
    private void enterBatch(String wave, String path, List<Map<String, String>> batch) {
        if (closedBefore.contains(wave)) {
            service.doneBefore();
            return;
        }
        try {
            service.send(
                    CLERK,
                    path + "/ballots",
                    Map.of("ballots", batch),
                    batch.get(0).get("serial"));
        } catch (RefusedRequest refused) {
            if (!refused.onlyFor("serial-already-counted")) {
                throw refused;
            }
            service.doneBefore();
        }
    }
}
