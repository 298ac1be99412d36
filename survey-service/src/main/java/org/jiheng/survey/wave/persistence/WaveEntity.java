package org.jiheng.survey.wave.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jiheng.survey.cycle.Option;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.ClosedWave;
import org.jiheng.survey.wave.OpenWave;
import org.jiheng.survey.wave.Questionnaire;
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

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "closed_on")
    LocalDate closedOn;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "tallied_at")
    Instant talliedAt;

    static WaveEntity of(OpenWave wave) {
        WaveEntity row = new WaveEntity();
        row.key = new Key(wave.id().cycle(), wave.id().wave());
        row.state = wave.state();
        row.freeze(wave.questionnaire());
        row.openedAt = wave.opened().recordedAt();
        row.openedOn = wave.opened().occurredOn();
        row.openedBy = wave.opened().actor();
        return row;
    }

    void markClosed(ClosedWave wave) {
        state = wave.state();
        closedAt = wave.closed().recordedAt();
        closedOn = wave.closed().occurredOn();
        closedBy = wave.closed().actor();
    }

    void markTallied(TalliedWave wave) {
        state = wave.state();
        talliedAt = wave.talliedAt();
    }

    Wave wave() {
        WaveId id = new WaveId(key.cycle(), key.wave());
        return switch (state) {
            case OPEN -> new OpenWave(id, questionnaire(), new Act(openedAt, openedOn, openedBy));
            case CLOSED -> new ClosedWave(id, questionnaire(), new Act(closedAt, closedOn, closedBy));
            case TALLIED -> new TalliedWave(id, questionnaire(), talliedAt);
            case PLANNED -> throw new IllegalStateException("a planned wave has no row: " + id);
        };
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
