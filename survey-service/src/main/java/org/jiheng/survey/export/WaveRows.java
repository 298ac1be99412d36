package org.jiheng.survey.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.tally.ReviewWeights;
import org.jiheng.survey.wave.Questionnaire;

/** A wave as rows of a package's ballots.csv: a pure function of what is released of it. */
public final class WaveRows {
    public static final List<String> COLUMNS = List.of("wave", "group", "channel", "ratings");

    private final List<GroupRows> groups = new ArrayList<>();

    /**
     * @param channels how many ballots came in, by group and channel
     * @throws NoMadeUpAnswers if a unit's hidden groups cannot be given answers
     */
    public WaveRows(
            String wave,
            Questionnaire asked,
            ReviewWeights weights,
            List<UnitFigures> units,
            Map<String, Map<Channel, Long>> channels) {
        Map<String, Long> ballots = new LinkedHashMap<>();
        channels.forEach((group, ways) -> ballots.put(
                group, ways.values().stream().mapToLong(Long::longValue).sum()));
        Map<String, List<UnitAnswers>> answers = new LinkedHashMap<>();
        Map<String, List<String>> hiddenAt = new LinkedHashMap<>();
        for (UnitFigures unit : units) {
            add(unit, answers);
            MadeUpAnswers.of(asked, weights, ballots, unit)
                    .forEach((group, madeUp) -> of(answers, group).add(madeUp));
            unit.hidden()
                    .ifPresent(line ->
                            line.groups().forEach(group -> of(hiddenAt, group).add(unit.unit())));
        }
        for (String group : asked.groups()) {
            if (channels.containsKey(group)) {
                groups.add(new GroupRows(
                        wave, group, asked.options(), channels.get(group), of(answers, group), of(hiddenAt, group)));
            }
        }
    }

    /** Group by group. */
    public void each(Consumer<List<String>> row) {
        groups.forEach(group -> group.each(row));
    }

    private static void add(UnitFigures unit, Map<String, List<UnitAnswers>> answers) {
        unit.shown().stream()
                .filter(group -> group.ratings() > 0)
                .forEach(group -> of(answers, group.group())
                        .add(new UnitAnswers(
                                unit.unit(),
                                group.dimensions().stream()
                                        .map(each -> each.counts().stream()
                                                .mapToLong(Long::longValue)
                                                .toArray())
                                        .toArray(long[][]::new))));
    }

    private static <T> List<T> of(Map<String, List<T>> lists, String group) {
        return lists.computeIfAbsent(group, any -> new ArrayList<>());
    }
}
