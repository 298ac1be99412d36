package org.jiheng.survey.wave.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jiheng.kit.calendar.Dated;
import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.CertifiedWave;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.Questionnaire;
import org.jiheng.survey.wave.Sample;
import org.jiheng.survey.wave.TalliedWave;
import org.jiheng.survey.wave.Wave;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.WaveState;

/** A wave's row. What is frozen at the opening is written once; the role may not update it either. */
@Entity
@Table(name = "wave")
class WaveEntity {
    @Embeddable
    record Key(
            @Column(name = "cycle") String cycle,
            @Column(name = "wave") String wave) {}

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    WaveState state;

    @Column(updatable = false)
    String[] dimensions;

    @Column(name = "option_letters", updatable = false)
    String[] optionLetters;

    @Column(name = "option_values", updatable = false)
    BigDecimal[] optionValues;

    @Column(name = "groups", updatable = false)
    String[] groups;

    @Column(name = "minimum_group_size", updatable = false)
    int minimumGroupSize;

    @Column(updatable = false)
    String[] units;

    @Column(name = "opened_at", updatable = false)
    Instant openedAt;

    @Column(name = "opened_on", updatable = false)
    LocalDate openedOn;

    @Column(name = "opened_by", updatable = false)
    String openedBy;

    @Column(name = "opened_entered_back", updatable = false)
    boolean openedEnteredBack;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_on")
    LocalDate closedOn;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "closed_entered_back")
    boolean closedEnteredBack;

    @Column(name = "tallied_at")
    Instant talliedAt;

    @Column(name = "key_check")
    byte[] keyCheck;

    @Column(name = "heads_rate_own_unit", updatable = false)
    Boolean headsRateOwnUnit;

    int closings;

    int reopenings;

    static WaveEntity of(OpenWave wave, byte[] keyCheck, Sample sample) {
        WaveEntity row = new WaveEntity();
        row.key = new Key(wave.id().cycle(), wave.id().wave());
        row.state = wave.state();
        row.freeze(wave.questionnaire());
        row.openedAt = wave.opened().dates().recordedAt();
        row.openedOn = wave.opened().dates().occurredOn();
        row.openedEnteredBack = wave.opened().dates().enteredBack();
        row.openedBy = wave.opened().actor();
        row.keyCheck = keyCheck;
        row.headsRateOwnUnit = sample.headsRateOwnUnit().orElse(null);
        return row;
    }

    void markClosed(ClosedWave wave) {
        state = wave.state();
        closedAt = wave.closed().dates().recordedAt();
        closedOn = wave.closed().dates().occurredOn();
        closedEnteredBack = wave.closed().dates().enteredBack();
        closedBy = wave.closed().actor();
        closings = wave.closing();
    }

    /** @param check of the key that it is opened under; the same as before, unless it had none */
    void markReopened(OpenWave wave, byte[] check) {
        state = wave.state();
        keyCheck = check;
        reopenings++;
    }

    void markCertified(CertifiedWave wave) {
        state = wave.state();
    }

    void markTallied(TalliedWave wave) {
        state = wave.state();
        talliedAt = wave.talliedAt();
    }

    /** @param reopened who opened it again last, asked only if somebody did */
    Wave wave(Function<WaveId, Act> reopened) {
        WaveId id = id();
        return switch (state) {
            case OPEN ->
                new OpenWave(id, questionnaire(), reopenings == 0 ? opened() : reopened.apply(id), closings + 1);
            case CLOSED -> new ClosedWave(id, questionnaire(), closed(), closings);
            case TALLIED -> counted().orElseThrow();
            case CERTIFIED -> new CertifiedWave(id, questionnaire());
            case PLANNED -> throw new IllegalStateException("a planned wave has no row: " + id);
        };
    }

    /** What the last count made of it, whatever it is now. */
    Optional<TalliedWave> counted() {
        return Optional.ofNullable(talliedAt).map(at -> new TalliedWave(id(), questionnaire(), at, closed(), closings));
    }

    private WaveId id() {
        return new WaveId(key.cycle(), key.wave());
    }

    private Act opened() {
        return new Act(new Dated(openedAt, openedOn, openedEnteredBack), openedBy);
    }

    private Act closed() {
        return new Act(new Dated(closedAt, closedOn, closedEnteredBack), closedBy);
    }

    private void freeze(Questionnaire questionnaire) {
        dimensions = questionnaire.dimensions().toArray(String[]::new);
        optionLetters = questionnaire.options().stream().map(Option::letter).toArray(String[]::new);
        optionValues = questionnaire.options().stream()
                .map(o -> o.value().orElse(null))
                .toArray(BigDecimal[]::new);
        groups = questionnaire.groups().toArray(String[]::new);
        minimumGroupSize = questionnaire.minimumGroupSize();
        units = questionnaire.units().toArray(String[]::new);
    }

    private Questionnaire questionnaire() {
        List<Option> options = IntStream.range(0, optionLetters.length)
                .mapToObj(i -> new Option(optionLetters[i], Optional.ofNullable(optionValues[i])))
                .toList();
        return new Questionnaire(List.of(dimensions), options, List.of(groups), minimumGroupSize, List.of(units));
    }
}
