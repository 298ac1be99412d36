package org.jiheng.survey.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.figure.CountedWave;
import org.jiheng.survey.figure.RatedUnit;
import org.jiheng.survey.figure.UnitFigures;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.WaveScore;
import org.jiheng.survey.wave.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of a wave say what is released of it, exactly and no more. */
class WaveRowsTest {
    private static final int WAVES = 60;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 30, 200})
    void theirScoresAreThePublishedOnesToTheLastDigit(int largest) {
        List<String> wrong = IntStream.range(0, WAVES)
                .parallel()
                .mapToObj(wave -> RatedUnit.random(new SplittableRandom(wave), largest))
                .filter(rated -> !score(rated).equals(rated.figures().score()))
                .map(rated -> rated.figures().toString())
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void whereNothingIsHiddenThereAreAsManyAsThereWereBallotsAndByTheSameChannels() {
        RatedUnit rated = RatedUnit.random(new SplittableRandom(5), 30);
        CountedWave wave = rated.wave().minimum(0);
        Map<String, Map<Channel, Long>> channels = new LinkedHashMap<>();
        for (int g = 0; g < rated.groups.size(); g++) {
            long ballots = rated.ballots[g];
            channels.put("G" + g, Map.of(Channel.PAPER, ballots / 2, Channel.ONLINE, ballots - ballots / 2));
        }
        List<List<String>> rows = rows(wave, channels);
        for (int g = 0; g < rated.groups.size(); g++) {
            String group = "G" + g;
            assertThat(rows.stream()
                            .filter(r -> r.get(1).equals(group) && r.get(2).equals("PAPER")))
                    .hasSizeLessThanOrEqualTo((int) (rated.ballots[g] / 2));
            assertThat(rows.stream().filter(r -> r.get(1).equals(group)))
                    .hasSizeBetween((int) rated.ratings(g), (int) rated.ballots[g]);
        }
        assertThat(UnitFigures.of(counted(rows, wave.questionnaire()), 0, wave.weights(), wave.respondents()))
                .isEqualTo(wave.figures("P01"));
    }

    /** Two waves that are released alike are exported alike, whatever was hidden in them. */
    @Test
    void theyAreMadeOfNothingThatIsHidden() {
        CountedWave one = wave().rated("P01", "LEADERS", 0, 9).rated("P01", "CPPCC", 0, 0, 20);
        CountedWave other = wave().rated("P01", "LEADERS", 0, 0, 9).rated("P01", "CPPCC", 0, 20);
        Map<String, Map<Channel, Long>> channels = Map.of(
                "LEADERS", Map.of(Channel.PAPER, 12L),
                "CPPCC", Map.of(Channel.PAPER, 25L),
                "RESIDENTS", Map.of(Channel.PAPER, 90L));
        assertThat(rows(one, channels)).isEqualTo(rows(other, channels)).isNotEmpty();
    }

    private static CountedWave wave() {
        return new CountedWave()
                .dimension("POLICY", "1")
                .dimension("DUTY", "2")
                .group("LEADERS", "1", 12)
                .group("CPPCC", "1", 25)
                .group("RESIDENTS", "1", 90)
                .unit("P01")
                .rated("P01", "RESIDENTS", 0, 60, 30);
    }

    private static Optional<BigDecimal> score(RatedUnit rated) {
        CountedWave wave = rated.wave();
        return WaveScore.of(counted(rows(rated), wave.questionnaire()), 0, wave.weights());
    }

    static List<List<String>> rows(RatedUnit rated) {
        Map<String, Map<Channel, Long>> channels = new LinkedHashMap<>();
        for (int g = 0; g < rated.groups.size(); g++) {
            channels.put("G" + g, Map.of(Channel.PAPER, rated.ballots[g]));
        }
        return rows(rated.wave(), channels);
    }

    private static List<List<String>> rows(CountedWave wave, Map<String, Map<Channel, Long>> channels) {
        List<List<String>> rows = new ArrayList<>();
        List<UnitFigures> units = List.of(wave.figures("P01"));
        new WaveRows("2012-12", wave.questionnaire(), wave.weights(), units, channels).each(rows::add);
        return rows;
    }

    static Tally counted(List<List<String>> rows, Questionnaire asked) {
        Tally tally = new Tally(asked);
        for (List<String> row : rows) {
            int group = asked.groups().indexOf(row.get(1));
            for (String rating : row.get(3).split(";")) {
                String[] parts = rating.split(":");
                int unit = asked.units().indexOf(parts[0]);
                for (int d = 0; d < asked.dimensions().size(); d++) {
                    int option = CountedWave.LETTERS.indexOf(parts[1].charAt(d));
                    tally.put(unit, group, d, option, tally.answers(unit, group, d)[option] + 1);
                }
            }
        }
        return tally;
    }
}
