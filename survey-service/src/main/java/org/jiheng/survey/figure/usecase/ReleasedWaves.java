package org.jiheng.survey.figure.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.figure.FiguresNotReleased;
import org.jiheng.survey.figure.Respondents;
import org.jiheng.survey.figure.persistence.Releases;
import org.jiheng.survey.tally.Tally;
import org.jiheng.survey.tally.persistence.Tallies;
import org.jiheng.survey.turnout.Turnout;
import org.jiheng.survey.turnout.persistence.BallotCounts;
import org.jiheng.survey.wave.Asked;
import org.jiheng.survey.wave.CertifiedWave;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.persistence.Samples;

/** The waves whose figures are released, computed from the stored tally under the weights of the release. */
@ApplicationScoped
public class ReleasedWaves {
    private final PanacheWaves waves;
    private final Releases releases;
    private final Tallies tallies;
    private final BallotCounts counts;
    private final Samples samples;

    ReleasedWaves(PanacheWaves waves, Releases releases, Tallies tallies, BallotCounts counts, Samples samples) {
        this.waves = waves;
        this.releases = releases;
        this.tallies = tallies;
        this.counts = counts;
        this.samples = samples;
    }

    /** @throws FiguresNotReleased before its figures may be read */
    @Transactional
    public ReleasedWave get(Cycle cycle, String code) {
        Wave wave = waves.get(cycle, code);
        if (!(wave instanceof CertifiedWave certified)) {
            throw new FiguresNotReleased(wave);
        }
        return find(wave.id(), tallies.load(wave.id(), certified.questionnaire()))
                .orElseThrow(() -> new FiguresNotReleased(wave));
    }

    /**
     * Empty before its figures may be read.
     *
     * @param tally the stored one
     */
    @Transactional
    public Optional<ReleasedWave> find(WaveId wave, Tally tally) {
        return releases.weights(wave).map(weights -> ReleasedWave.of(wave, tally, weights, respondents(wave)));
    }

    /** How many ballots came in, by group and channel. */
    @Transactional
    public List<Turnout> turnout(WaveId wave) {
        return counts.turnout(wave);
    }

    /** No group is thin: after a reopening none is counted of which fewer than the minimum came in. */
    private Respondents respondents(WaveId wave) {
        Map<String, Long> ballots = counts.turnout(wave).stream()
                .collect(Collectors.groupingBy(Turnout::group, Collectors.summingLong(Turnout::ballots)));
        Map<String, Long> frames =
                samples.asked(wave).stream().collect(Collectors.toMap(Asked::group, asked -> (long) asked.frame()));
        return new Respondents(ballots, frames, Set.of());
    }
}
