package org.jiheng.survey.respondent.usecase;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jiheng.survey.cycle.CycleState;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.cycle.ReviewWords;
import org.jiheng.survey.cycle.ReviewWords.Named;
import org.jiheng.survey.cycle.ReviewWords.UnitWords;
import org.jiheng.survey.cycle.messaging.TakenCycles;
import org.jiheng.survey.respondent.OpenForm;
import org.jiheng.survey.token.GroupKey;
import org.jiheng.survey.token.persistence.BallotKeys;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.Questionnaire;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.IntakeTables;
import org.jiheng.survey.wave.persistence.PanacheWaves;
import org.jiheng.survey.wave.usecase.WaveOpened;

import static org.jiheng.survey.cycle.ReviewWords.named;

/** Shows what is asked in every wave that is open: the same to everybody, and nothing of who asks. */
@ApplicationScoped
public class ShowOpenForms {
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final IntakeTables intakes;
    private final TakenCycles cycles;
    private final PanacheWaves waves;
    private final BallotKeys keys;
    private final LoadingCache<String, List<OpenForm>> shown =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(LONGEST).build(all -> read());

    ShowOpenForms(IntakeTables intakes, TakenCycles cycles, PanacheWaves waves, BallotKeys keys) {
        this.intakes = intakes;
        this.cycles = cycles;
        this.waves = waves;
        this.keys = keys;
    }

    /** By cycle and wave; what was opened or closed within the last two seconds may still be missing or there. */
    public List<OpenForm> show() {
        return shown.get("all");
    }

    /** Whoever opened a wave sees it at once, at least on this instance. */
    void opened(@Observes(during = TransactionPhase.AFTER_SUCCESS) WaveOpened opened) {
        shown.invalidateAll();
    }

    private List<OpenForm> read() {
        return intakes.openWaves().stream()
                .filter(wave -> cycles.get(wave.cycle()).state() == CycleState.RUNNING)
                .flatMap(wave -> stillOpen(wave).stream())
                .map(this::form)
                .toList();
    }

    /** It may have closed since it was listed, which is nothing to refuse the others for. */
    private Optional<OpenWave> stillOpen(WaveId id) {
        return waves.get(cycles.get(id.cycle()), id.wave()) instanceof OpenWave open
                ? Optional.of(open)
                : Optional.empty();
    }

    private OpenForm form(OpenWave open) {
        WaveId wave = open.id();
        Questionnaire asked = open.questionnaire();
        ReviewWords words = cycles.words(wave.cycle());
        Map<String, GroupKey> publicKeys = keys.publicKeys(wave);
        return new OpenForm(
                wave,
                words.title(),
                words.period(wave.wave()),
                asked.groups().stream()
                        .filter(publicKeys::containsKey)
                        .map(group -> new OpenForm.Group(named(words.groups(), group), publicKeys.get(group)))
                        .toList(),
                asked.dimensions().stream()
                        .map(code -> named(words.dimensions(), code))
                        .toList(),
                asked.options().stream().map(option -> choice(words, option)).toList(),
                words.tiers(),
                units(asked, words.tiers(), cycles.unitWords(wave.cycle())));
    }

    private static OpenForm.Choice choice(ReviewWords words, Option option) {
        return new OpenForm.Choice(
                named(words.options(), option.letter()), option.value().isPresent());
    }

    private static List<UnitWords> units(Questionnaire asked, List<Named> tiers, List<UnitWords> units) {
        List<String> order = tiers.stream().map(Named::code).toList();
        return units.stream()
                .filter(unit -> asked.units().contains(unit.code()))
                .sorted(Comparator.comparingInt((UnitWords unit) -> order.indexOf(unit.tier()))
                        .thenComparing(UnitWords::code))
                .toList();
    }
}
