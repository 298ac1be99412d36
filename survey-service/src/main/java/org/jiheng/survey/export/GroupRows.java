package org.jiheng.survey.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.cycle.Option;

/**
 * The rows of one group: as many as it gave ballots, more only where made-up answers need them. Where a unit's answers begin
 * and into which rows each dimension's letters fall follows from the numbers alone, so a row's answers about a unit or in a
 * dimension have nothing to do with its others.
 */
final class GroupRows {
    private final String wave;
    private final String group;
    private final List<Option> options;
    private final Map<Channel, Long> channels;
    private final List<UnitAnswers> answers;
    private final List<String> hiddenAt;
    private final long rows;

    /** @param hiddenAt units at which the group is hidden: a row that would say nothing answers "don't know" there */
    GroupRows(
            String wave,
            String group,
            List<Option> options,
            Map<Channel, Long> channels,
            List<UnitAnswers> answers,
            List<String> hiddenAt) {
        this.wave = wave;
        this.group = group;
        this.options = options;
        this.channels = channels;
        this.answers = answers;
        this.hiddenAt = hiddenAt;
        long ballots = channels.values().stream().mapToLong(Long::longValue).sum();
        this.rows = Math.max(
                ballots, answers.stream().mapToLong(UnitAnswers::ratings).max().orElse(0));
    }

    /** Wave, group, channel and ratings; a row is made when it is asked for. */
    void each(Consumer<List<String>> row) {
        List<Channel> ways = channels.keySet().stream().sorted().toList();
        Deal deal = new Deal(ways.stream().mapToLong(channels::get).toArray(), 1);
        List<DealtUnit> units = dealt();
        long ballots = channels.values().stream().mapToLong(Long::longValue).sum();
        for (long i = 0; i < rows; i++) {
            long number = i;
            String ratings = units.stream()
                    .filter(unit -> unit.isIn(number))
                    .map(unit -> unit.letters(number))
                    .collect(Collectors.joining(";"));
            if (ratings.isEmpty()) {
                ratings = nothing();
            }
            if (!ratings.isEmpty()) {
                row.accept(
                        List.of(wave, group, ways.get(deal.at(number % ballots)).name(), ratings));
            }
        }
    }

    private List<DealtUnit> dealt() {
        List<DealtUnit> units = new ArrayList<>();
        long start = 0;
        for (UnitAnswers each : answers) {
            if (each.ratings() > 0) {
                units.add(new DealtUnit(each, options, start, rows, units.size()));
                start = (start + each.ratings()) % rows;
            }
        }
        return units;
    }

    private String nothing() {
        int none = MadeUpAnswers.noAnswer(options);
        boolean possible = none >= 0 && !hiddenAt.isEmpty() && !answers.isEmpty();
        return possible
                ? hiddenAt.get(0) + ":"
                        + options.get(none).letter().repeat(answers.get(0).counts().length)
                : "";
    }
}
