package org.jiheng.scoring.standing.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.StandingReader;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.kit.standing.UnreadableStanding;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.ranking.messaging.TierRankingStanding;
import org.jiheng.scoring.score.Coverage;
import org.jiheng.scoring.score.Deduction;
import org.jiheng.scoring.score.NamedFacts;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Total;
import org.jiheng.scoring.score.UnitScore;
import org.jiheng.scoring.score.messaging.UnitScoreStanding;
import org.jiheng.scoring.standing.CycleNow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** This service reads what its sources have promised, and writes what it has promised. */
class ApprovedSamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"preparing", "running-with-good-minimum"})
    void aCycleIsRead(String sample) {
        Standing cycle = standing("jiheng.cycles.v1", sample);

        CycleNow read = read(cycle.key().subject(), cycle).orElseThrow();

        assertThat(read.rules().components()).hasSize(6);
        assertThat(read.grading().goodMinimumTotal().isPresent()).isEqualTo(sample.contains("good-minimum"));
        assertThat(read.schemeTiers()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    jiheng.indicator-standings.v1, assessed-by-named-acts
                    jiheng.indicator-standings.v1, assessed-in-part
                    jiheng.indicator-standings.v1, no-approved-plan
                    jiheng.indicator-standings.v1, vetoes-of-every-reach
                    jiheng.review-standings.v1   , no-wave-counted
                    jiheng.review-standings.v1   , nobody-answered
                    jiheng.review-standings.v1   , two-waves
                    jiheng.deduction-standings.v1, all-withdrawn
                    jiheng.deduction-standings.v1, two-findings
                    """)
    void theFactsOfAUnitAreRead(String topic, String sample) {
        Standing cycle = standing("jiheng.cycles.v1", "preparing");
        Standing facts = standing(topic, sample);
        String unit = StandingsByUnit.unitOf(facts);

        NamedFacts read = FactsReader.read(
                unit, new StandingsByUnit(facts.key().partitionKey(), List.of(cycle, facts), revisions(cycle, facts)));

        JsonNode data = facts.data();
        assertThat(read.indicators()).hasSize(data.path("indicators").size());
        assertThat(read.waves()).hasSize(data.path("waves").size());
        assertThat(read.findings()).hasSize(data.path("deductions").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit", "unit-with-external-ids"})
    void aUnitIsRead(String sample) {
        Standing cycle = standing("jiheng.cycles.v1", "preparing");
        Standing unit = standing("jiheng.units.v1", sample);

        CycleNow read = read(cycle.key().subject(), cycle, unit).orElseThrow();

        assertThat(read.units().get(StandingsByUnit.unitOf(unit)).tier())
                .isEqualTo(unit.data().get("tier").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "nothing-known", "provisional-without-review"})
    void aScoreIsWrittenAsPromised(String sample) {
        JsonNode promised = standing("jiheng.unit-scores.v1", sample).data();

        JsonNode written =
                JSON.valueToTree(UnitScoreStanding.of(promised.get("cycle").asText(), score(promised)));

        assertThat(written).isEqualTo(promised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grades-left-open", "no-units", "tie-awaits-decision"})
    void aRankingIsWrittenAsPromised(String sample) {
        JsonNode promised = standing("jiheng.tier-rankings.v1", sample).data();
        List<RankedUnit> places = new ArrayList<>();
        for (JsonNode entry : promised.get("entries")) {
            places.add(place(promised.get("tier").asText(), entry));
        }

        JsonNode written = JSON.valueToTree(TierRankingStanding.of(
                promised.get("cycle").asText(),
                new TierRanking(promised.get("tier").asText(), places)));

        assertThat(written).isEqualTo(promised);
    }

    @Test
    void withoutItsOwnStandingThereIsNoCycle() {
        Standing unit = standing("jiheng.units.v1", "unit");

        assertThat(read(unit.key().partitionKey(), unit)).isEmpty();
    }

    @Test
    void factsThatAreHeldAndWereNotReadAreNotTakenForNone() {
        Standing cycle = standing("jiheng.cycles.v1", "preparing");
        Standing facts = standing("jiheng.deduction-standings.v1", "two-findings");
        StandingsByUnit standings =
                new StandingsByUnit(facts.key().partitionKey(), List.of(cycle), revisions(cycle, facts));

        assertThatThrownBy(() -> FactsReader.read(StandingsByUnit.unitOf(facts), standings))
                .hasMessageContaining("was not read");
    }

    private static Optional<CycleNow> read(String code, Standing... standings) {
        return CycleReader.read(code, List.of(standings), revisions(standings));
    }

    private static Map<SubjectKey, Long> revisions(Standing... standings) {
        return Arrays.stream(standings).collect(Collectors.toMap(Standing::key, Standing::revision));
    }

    private static UnitScore score(JsonNode of) {
        return new UnitScore(
                of.get("unit").asText(),
                of.get("tier").asText(),
                text(of, "indicatorScore").map(Score::of),
                text(of, "reviewScore").map(Score::of),
                new Deduction(
                        Points.of(of.get("rawDeduction").asText()),
                        Points.of(of.get("deduction").asText())),
                Total.of(of.get("total").asText()),
                new Coverage(new BigDecimal(of.get("coverage").asText())),
                of.get("barred").asBoolean());
    }

    private static RankedUnit place(String tier, JsonNode of) {
        UnitScore score = new UnitScore(
                of.get("unit").asText(),
                tier,
                Optional.empty(),
                Optional.empty(),
                new Deduction(Points.NONE, Points.NONE),
                Total.of(of.get("total").asText()),
                new Coverage(BigDecimal.ONE),
                false);
        return new RankedUnit(of.get("rank").asInt(), score, text(of, "grade").map(Grade::valueOf));
    }

    private static Optional<String> text(JsonNode of, String name) {
        return of.has(name) ? Optional.of(of.get(name).asText()) : Optional.empty();
    }

    private static Standing standing(String topic, String sample) {
        try (InputStream in =
                ApprovedSamplesTest.class.getResourceAsStream("/contracts/" + topic + "/samples/" + sample + ".json")) {
            byte[] value = in.readAllBytes();
            String subject = JSON.readTree(value).get("subject").asText();
            return new StandingReader().read(topic, subject.getBytes(StandardCharsets.UTF_8), value);
        } catch (IOException | UnreadableStanding e) {
            throw new IllegalStateException(topic + " " + sample, e);
        }
    }
}
