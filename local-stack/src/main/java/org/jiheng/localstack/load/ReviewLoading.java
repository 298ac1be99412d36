package org.jiheng.localstack.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jiheng.localstack.evaluationpackage.Ballot;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.terminal.Words;

/** Public review: each wave that has ballots is opened, filled and closed. One without stays planned: it was not held. */
final class ReviewLoading {
    private static final int BALLOTS_A_BATCH = 250;
    private static final Person MANAGER = Person.of("survey-manager", "survey-manager");
    private static final Person CLERK = Person.of("survey-clerk", "survey-clerk");

    private final EvaluationPackage given;
    private final ServiceClient service;
    private final String waves;
    private final Crew crew;
    private final Words words;

    ReviewLoading(LoadContext context, Crew crew) {
        this.given = context.evaluationPackage();
        this.service = context.client(context.urls().survey());
        this.waves = context.cyclePath() + "/waves/";
        this.crew = crew;
        this.words = context.words();
    }

    void load() {
        Map<String, List<Map<String, String>>> byWave = new LinkedHashMap<>();
        for (Ballot ballot : given.ballots()) {
            List<Map<String, String>> sheets = byWave.computeIfAbsent(ballot.wave(), wave -> new ArrayList<>());
            sheets.add(sheet(sheets.size() + 1, ballot));
        }
        byWave.forEach(this::hold);
    }

    /** A sheet's serial counts once; the package numbers none, so they are numbered in their order. */
    private static Map<String, String> sheet(int number, Ballot ballot) {
        return Map.of(
                "serial", String.format("S-%06d", number),
                "group", ballot.group(),
                "channel", ballot.channel(),
                "ratings", ballot.ratings());
    }

    private void hold(String wave, List<Map<String, String>> ballots) {
        String path = waves + ServiceClient.segment(wave);
        service.post(MANAGER, path + "/open", Map.of());
        crew.doAll(
                words.text("load.ballots", wave, ballots.size()),
                Batches.of(ballots, BALLOTS_A_BATCH),
                batch -> service.post(CLERK, path + "/ballots", Map.of("ballots", batch)));
        crew.doAll(
                words.text("load.close-wave", wave),
                List.of(path + "/close"),
                close -> service.post(MANAGER, close, Map.of()));
    }
}
