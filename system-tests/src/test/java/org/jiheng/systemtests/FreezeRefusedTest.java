package org.jiheng.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.systemtests.environment.ChangesByHand;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.LoadedYear;
import org.jiheng.systemtests.environment.OutboxRelay;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.jiheng.systemtests.environment.YearsPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All that keeps a result from being frozen is wrong at its source: people left something open, somebody changed a database, a
 * topic has garbage, a relay sends nothing, a service is dead. Scoring tells everything at once, each by its rule and with who
 * can take it away; what is put right is told no longer, and all else still is. Every rule there is comes up here. That nothing is
 * said of seals or of the ledger does not: no source keeps silent. {@code FreezeTest} of scoring has it.
 */
class FreezeRefusedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String UNITS = "jiheng.units.v1";
    private static final String INDICATORS = "jiheng.indicator-standings.v1";
    private static final String DEDUCTIONS = "jiheng.deduction-standings.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess survey = system.service("survey");
    private final OutboxRelay indicators = new OutboxRelay(system.indicators());
    private final OutboxRelay inspection = new OutboxRelay(system.inspection());
    private final EvaluationPackage year = EvaluationPackage.example("rounding");
    private final YearsPeople people = new YearsPeople(system, year);
    private final ChangesByHand byHand = new ChangesByHand(system, year.cycle());
    private final Set<Obstacle> inTheWay = EnumSet.noneOf(Obstacle.class);
    private boolean surveyIsDead;

    @AfterEach
    void theSystemIsWellAgain() {
        indicators.goOn();
        indicators.takeUpAgain();
        inspection.takeUpAgain();
        if (surveyIsDead) {
            surveyComesBack();
        }
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndEachUntilItIsPutRight() {
        loadAYearWhoseTieTheOfficeDecides();
        people.seal("P02");
        String appealed = people.appealedFindingIn("P05");
        String doubtful = people.proposedVetoOf("P06");
        String grave = people.proposedVetoOf("P07");
        String generous = people.proposedGrade("G05", "GOOD");

        indicators.standStill();
        people.confirm(grave);
        people.close();
        comesUp(
                Obstacle.CYCLE_NOT_CLOSED,
                Obstacle.INDICATORS_CLOSING_MISSING,
                Obstacle.SURVEY_CLOSING_MISSING,
                Obstacle.INSPECTION_CLOSING_MISSING,
                Obstacle.COVERAGE_INCOMPLETE,
                Obstacle.CUT_OFF_UNDECIDED,
                Obstacle.DECISIONS_UNANSWERED);

        indicators.goOn();
        makesWay(
                Set.of(
                        Obstacle.CYCLE_NOT_CLOSED,
                        Obstacle.INDICATORS_CLOSING_MISSING,
                        Obstacle.SURVEY_CLOSING_MISSING,
                        Obstacle.INSPECTION_CLOSING_MISSING),
                Obstacle.INDICATORS_CASES_OPEN,
                Obstacle.SURVEY_CASES_OPEN,
                Obstacle.INSPECTION_CASES_OPEN);

        surveyDies();
        people.reopen();
        indicators.setAside(INDICATORS, subject("P04"));
        inspection.setAside(DEDUCTIONS, subject("P08"));
        byHand.changeUnderSeal("P02");
        byHand.putIntoTier("P09", "NO_SUCH_TIER");
        byHand.takeLedgerAway();
        people.close();
        comesUp(
                Obstacle.CYCLE_CLOSING,
                Obstacle.SURVEY_CLOSING_OUTDATED,
                Obstacle.UNDER_ANOTHER_SCHEME,
                Obstacle.INDICATORS_STANDINGS_DIFFER,
                Obstacle.SEALS_NOT_VALID,
                Obstacle.UNITS_WITHOUT_TIER,
                Obstacle.INSPECTION_STANDINGS_DIFFER,
                Obstacle.LEDGER_NOT_VALID,
                Obstacle.LEDGER_HEAD_MISSING);

        sendGarbage(UNITS, "G06");
        sendGarbage(DEDUCTIONS, "P05");
        byHand.forgetInScoring("P03");
        comesUp(Obstacle.INSPECTION_STUCK, Obstacle.SUBJECTS_STUCK, Obstacle.FACTS_OF_UNKNOWN_UNITS);

        indicators.sendAgain(UNITS, subject("P03"));
        isGone(Obstacle.FACTS_OF_UNKNOWN_UNITS);
        indicators.takeUpAgain();
        isGone(Obstacle.INDICATORS_STANDINGS_DIFFER);
        indicators.sendAgain(UNITS, subject("G06"));
        isGone(Obstacle.INSPECTION_STUCK);
        inspection.sendAgain(DEDUCTIONS, subject("P05"));
        isGone(Obstacle.SUBJECTS_STUCK);
        people.answer(generous, "reject");
        isGone(Obstacle.DECISIONS_UNANSWERED);
        people.answer(people.proposedCutOff("GENERAL_GOVERNMENT", "G02"), "approve");
        isGone(Obstacle.CUT_OFF_UNDECIDED);
        surveyComesBack();
        isGone(Obstacle.CYCLE_CLOSING, Obstacle.SURVEY_CLOSING_OUTDATED);

        people.reopenFor(byHand::putEntriesBack);
        isGone(Obstacle.LEDGER_HEAD_MISSING);
        inspection.takeUpAgain();
        isGone(Obstacle.INSPECTION_STANDINGS_DIFFER, Obstacle.UNDER_ANOTHER_SCHEME);
        people.reopenFor(() -> {
            byHand.putHeadsBack();
            byHand.changeUnderTheHead();
            people.reject(doubtful);
        });
        // not the ledger, though all of it is there: its head differs, from the one too that the unit's standing
        // carries
        makesWay(Set.of(Obstacle.INDICATORS_CASES_OPEN), Obstacle.LEDGER_HEAD_DIFFERS);
        people.reopenFor(byHand::changeUnderTheHead);
        isGone(Obstacle.LEDGER_NOT_VALID, Obstacle.LEDGER_HEAD_DIFFERS);
        people.reopenFor(() -> people.withdraw(appealed));
        isGone(Obstacle.INSPECTION_CASES_OPEN);
        people.reopenFor(() -> LoadedYear.certify(system, year));
        isGone(Obstacle.SURVEY_CASES_OPEN);
        people.reopenFor(() -> byHand.changeUnderSeal("P02"));
        isGone(Obstacle.SEALS_NOT_VALID);
        people.reopenFor(() -> byHand.putIntoTier("P09", "PARTY_MASS"));
        isGone(Obstacle.UNITS_WITHOUT_TIER);
        people.reopenFor(() -> LoadedYear.assess(system, year));
        isFrozenWithAllOfIt();
    }

    /** Two units are tied for one place, and a third is not assessed in everything. */
    private void loadAYearWhoseTieTheOfficeDecides() {
        ObjectNode scheme = year.scheme();
        ((ObjectNode) scheme.get("grading")).put("cutoffTie", "DECIDE");
        year.beginUnder(scheme);
        system.load(year);
    }

    private void surveyDies() {
        survey.kill();
        surveyIsDead = true;
    }

    private void surveyComesBack() {
        survey.start().awaitReady();
        surveyIsDead = false;
    }

    private void sendGarbage(String topic, String unit) {
        try (StandingTopics topics = new StandingTopics(system.servers().kafka())) {
            topics.sendRaw(
                    topic,
                    year.cycle(),
                    subject(unit).getBytes(StandardCharsets.UTF_8),
                    "garbage".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void comesUp(Obstacle... more) {
        makesWay(Set.of(), more);
    }

    private void isGone(Obstacle... mended) {
        makesWay(Set.of(mended));
    }

    private void makesWay(Set<Obstacle> gone, Obstacle... more) {
        inTheWay.removeAll(gone);
        inTheWay.addAll(Arrays.asList(more));
        Awaitility.await("refused for " + inTheWay)
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(refusal()).isEqualTo(inTheWay));
    }

    private Set<Obstacle> refusal() {
        HttpResponse<String> answer = people.freeze();
        if (answer.statusCode() != 409) {
            throw new IllegalStateException(inTheWay + " did not keep it from " + answer.body());
        }
        return Obstacle.of(json(answer));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The veto that nobody sent for a while, the decision on the tie, and the finding that was withdrawn. */
    private void isFrozenWithAllOfIt() {
        Awaitility.await("frozen").atMost(PATIENCE).until(() -> people.freeze().statusCode() == 201);
        JsonNode frozen = RunningSystem.getJson(system.scoring(), "/api/v1/cycles/" + year.cycle() + "/results/1");
        Map<String, JsonNode> rows = new TreeMap<>();
        frozen.get("rows").forEach(row -> rows.put(row.get("unit").asText(), row));
        assertThat(rows).hasSize(year.rows("units.csv").size());
        assertThat(rows.get("P07").get("indicatorScore").asText()).isEqualTo("0.000000");
        assertThat(rows.get("G02").get("grade").asText()).isEqualTo("EXCELLENT");
        assertThat(rows.get("G03").get("grade").asText()).isEqualTo("GOOD");
        assertThat(rows.get("P05").get("rawDeduction").asText()).isEqualTo("0.00");
    }

    private String subject(String unit) {
        return year.cycle() + "/" + unit;
    }
}
