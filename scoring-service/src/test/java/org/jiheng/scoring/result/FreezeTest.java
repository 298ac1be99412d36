package org.jiheng.scoring.result;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** A cycle is frozen when everything is in, and only then; whatever stands against it is told at once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FreezeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ONE_HASH = "1".repeat(64);
    private static final String ANOTHER_HASH = "2".repeat(64);
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);

    private final StandingTopics topics = new StandingTopics();
    private ClosedCycle cycle;
    private ResultsOverHttp results;

    @BeforeEach
    void aCycleThatIsClosed() {
        cycle = new ClosedCycle("351150-" + YEARS.incrementAndGet());
        results = new ResultsOverHttp(cycle);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aCycleOfWhichEverythingIsInIsFrozenAndSaysSoToOthers() {
        cycle.prepare(topics);

        results.freeze(results.office())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("state", equalTo("FROZEN"));

        results.get("/1")
                .statusCode(200)
                .body("cycleRevision", equalTo("1000"))
                .body("rows.unit", contains("P01", "P02", "P03", "P04", "P05", "P06"))
                .body("rows.rank", contains(1, 2, 2, 4, 5, 6))
                .body("rows[1].name", equalTo("单位P02"))
                .body("rows[1].total", equalTo("90.00000000"))
                .body("rows.grade", contains("EXCELLENT", "EXCELLENT", "GOOD", "GOOD", "AVERAGE", "AVERAGE"));
        results.get("").body("versions.version", contains(1)).body("total", equalTo(1));
        await().atMost(PATIENCE)
                .until(() -> topics.latest("jiheng.result-standings.v1", cycle.cycle())
                        .map(standing -> standing.at("/data/state").asText())
                        .orElse("")
                        .equals("FROZEN"));
    }

    /** One thing that is wrong, by the rule that names it. */
    enum Wrong {
        CYCLE_NOT_CLOSED("cycle-not-closed") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.inState("RUNNING", 1_000));
                ready(cycle, topics);
            }
        },
        CYCLE_CLOSING("cycle-closing") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.inState("CLOSING", 1_000));
                ready(cycle, topics);
            }
        },
        CLOSING_MISSING("closing-missing") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                decided(cycle, topics);
                cycle.closing("indicators", data -> {}).to(topics);
                cycle.closing("inspection", data -> {}).to(topics);
            }
        },
        CLOSING_OF_ANOTHER_REVISION("closing-of-another-revision") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("survey", 999, data -> {}).to(topics);
            }
        },
        STANDINGS_DIFFER("standings-differ") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.deductions("P05", 50).to(topics);
            }
        },
        COUNT_DIFFERS("standings-differ") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("survey", data -> data.put("subjects", 7)).to(topics);
            }
        },
        STUCK_AT_SOURCE("stuck-at-source") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("survey", data -> data.put("stuck", 1)).to(topics);
            }
        },
        VETO_COMMITTED_WHILE_THE_RELAY_WAS_DOWN("standings-differ") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                Sent struck = cycle.struck("P01", 10_500);
                ready(cycle, topics);
                cycle.with(struck);
                cycle.closing("indicators", data -> {}).to(topics);
            }
        },
        APPEAL_OPEN("cases-open-in-inspection") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("inspection", data -> data.put("openCases", 1)).to(topics);
            }
        },
        WAVE_UNCERTIFIED("cases-open-in-survey") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("survey", data -> data.put("openCases", 1)).to(topics);
            }
        },
        SEALS_NOT_VALID("seals-not-valid") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("indicators", data -> data.put("sealsValid", false))
                        .to(topics);
            }
        },
        SEALS_UNSAID("seals-not-valid") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("indicators", data -> data.remove("sealsValid")).to(topics);
            }
        },
        LEDGER_NOT_VALID("ledger-not-valid") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("inspection", data -> data.put("ledgerValid", false))
                        .to(topics);
            }
        },
        LEDGER_UNSAID("ledger-not-valid") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.closing("inspection", data -> data.remove("ledgerValid")).to(topics);
            }
        },
        LEDGER_WITHOUT_ITS_HEAD("ledger-head-missing") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductions("P05", 50));
                ready(cycle, topics);
                cycle.closing("inspection", FreezeTest::withoutALedger).to(topics);
            }
        },
        LEDGER_EMPTY_THOUGH_A_STANDING_HAS_A_HEAD("ledger-head-missing") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductionsUnder("P05", 2, ClosedCycle.LEDGER_HEAD));
                ready(cycle, topics);
                cycle.closing("inspection", FreezeTest::withoutALedger).to(topics);
            }
        },
        LEDGER_SHORTER_THAN_A_STANDING_KNEW_IT("ledger-head-differs") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductionsUnder("P05", 3, ONE_HASH));
                ready(cycle, topics);
            }
        },
        LEDGER_ENDING_OTHERWISE("ledger-head-differs") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductionsUnder("P05", 2, ONE_HASH));
                ready(cycle, topics);
            }
        },
        LEDGER_WITH_THE_SAME_END_AT_ANOTHER_PLACE("ledger-head-differs") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductionsUnder("P05", 1, ClosedCycle.LEDGER_HEAD));
                ready(cycle, topics);
            }
        },
        TWO_LEDGERS("ledger-head-differs") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductionsUnder("P05", 1, ONE_HASH));
                cycle.with(cycle.deductionsUnder("P06", 1, ANOTHER_HASH));
                ready(cycle, topics);
            }
        },
        HEAD_THAT_NOBODY_CAN_READ("ledger-head-differs") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                Sent sent = cycle.with(cycle.deductionsUnder("P05", 2, ClosedCycle.LEDGER_HEAD));
                ((ObjectNode) sent.data()).put("ledgerHead", "{\"head\":{,},\"signature\":\"x\"}");
                ready(cycle, topics);
            }
        },
        OLDER_CLOSING_OF_A_SHORTER_LEDGER("ledger-head-differs") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductionsUnder("P05", 2, ClosedCycle.LEDGER_HEAD));
                cycle.with(cycle.deductionsUnder("P06", 3, ONE_HASH));
                ready(cycle, topics);
                cycle.closing("inspection", data -> data.remove("ledgerEntries"))
                        .to(topics);
            }
        },
        SUBJECTS_STUCK("subjects-stuck") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                topics.sendRaw(
                        "jiheng.review-standings.v1",
                        cycle.cycle(),
                        (cycle.cycle() + "/P05").getBytes(StandardCharsets.UTF_8),
                        "garbage".getBytes(StandardCharsets.UTF_8));
            }
        },
        FACTS_OF_UNKNOWN_UNITS("facts-of-unknown-units") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.deductions("P99"));
                ready(cycle, topics);
            }
        },
        UNDER_ANOTHER_SCHEME("under-another-scheme") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                Sent deductions = cycle.deductions("P05");
                cycle.with(new Sent(
                        deductions.topic(),
                        deductions.subject(),
                        deductions.revision(),
                        deductions.data(),
                        Map.of("cycle", cycle.cycle(), "cyclerevision", "999")));
                ready(cycle, topics);
            }
        },
        UNITS_WITHOUT_TIER("units-without-tier") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(cycle.standings().unit("P06", "NO_SUCH_TIER"));
                ready(cycle, topics);
            }
        },
        COVERAGE_INCOMPLETE("coverage-incomplete") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.with(withoutAWave(cycle, "P05"));
                ready(cycle, topics);
            }
        },
        CUT_OFF_UNDECIDED("cut-off-undecided") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                cycle.sendStandings(topics);
                cycle.sendClosings(topics);
            }
        },
        DECISIONS_UNANSWERED("decisions-unanswered") {
            @Override
            void in(ClosedCycle cycle, StandingTopics topics) {
                ready(cycle, topics);
                cycle.decisions().proposed(DecisionsOverHttp.grade("P04", "AVERAGE"));
            }
        };

        private final String rule;

        Wrong(String rule) {
            this.rule = rule;
        }

        abstract void in(ClosedCycle cycle, StandingTopics topics);

        private static void decided(ClosedCycle cycle, StandingTopics topics) {
            cycle.prepareWithoutClosings(topics);
        }

        private static void ready(ClosedCycle cycle, StandingTopics topics) {
            cycle.prepare(topics);
        }

        private static Sent withoutAWave(ClosedCycle cycle, String unit) {
            Sent counted = cycle.standings().all().stream()
                    .filter(sent -> sent.topic().equals("jiheng.review-standings.v1")
                            && sent.subject().endsWith("/" + unit))
                    .findFirst()
                    .orElseThrow();
            ObjectNode data = counted.data().deepCopy();
            data.putArray("waves");
            return new Sent(counted.topic(), counted.subject(), counted.revision(), data, counted.extensions());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsNamedAndNothingElse(Wrong wrong) {
        wrong.in(cycle, topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office())
                .statusCode(409)
                .body("type", endsWith(":result-not-ready"))
                .body("errors.rule", contains(wrong.rule));

        results.get("").body("total", equalTo(0));
    }

    @Test
    void allThatIsWrongIsToldAtOnceInBothLanguagesWithWhomItIsUpTo() {
        cycle.with(cycle.inState("RUNNING", 1_000));
        cycle.with(cycle.deductions("P99"));
        cycle.sendStandings(topics);
        cycle.closing("survey", 999, data -> data.put("openCases", 3).put("stuck", 2))
                .to(topics);
        cycle.closing("inspection", data -> data.remove("ledgerValid")).to(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office())
                .statusCode(409)
                .body(
                        "errors.rule",
                        contains(
                                "cycle-not-closed",
                                "closing-missing",
                                "closing-of-another-revision",
                                "stuck-at-source",
                                "cases-open-in-survey",
                                "ledger-not-valid",
                                "facts-of-unknown-units",
                                "cut-off-undecided"))
                .body("errors[1].path", equalTo("/closings/indicators"))
                .body("errors[4].detail", containsString("3 waves"))
                .body("errors[6].detail", containsString(cycle.cycle() + "/P99"))
                .body("errors[7].detail", containsString("results approver"));
        inChinese().body("errors", hasSize(8)).body("errors[4].detail", containsString("3 个轮次"));
    }

    /** RECORDED, NOTIFIED and APPEALED ones are open, and each is ended by others. */
    @Test
    void ofOpenFindingsItSaysWhoEndsWhich() {
        Wrong.APPEAL_OPEN.in(cycle, topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office())
                .statusCode(409)
                .body("errors[0].detail", containsString("RECORDED an inspector notifies or drops"))
                .body(
                        "errors[0].detail",
                        containsString("NOTIFIED the officer of the unit accepts, or the days to appeal run out"))
                .body("errors[0].detail", containsString("APPEALED an appeal reviewer decides"));
        inChinese()
                .body("errors[0].detail", containsString("(RECORDED)的由察访人员"))
                .body("errors[0].detail", containsString("(NOTIFIED)的由被考核单位接受或待申诉期满"))
                .body("errors[0].detail", containsString("(APPEALED)的由申诉复核人员决定"));
    }

    @Test
    void ofACycleThatIsClosingItSaysThatItEndsByItselfAndWhoLooksIfNot() {
        Wrong.CYCLE_CLOSING.in(cycle, topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office())
                .statusCode(409)
                .body("errors[0].detail", containsString("becomes CLOSED by itself"))
                .body("errors[0].detail", containsString("whoever runs the services"));
        inChinese()
                .body("errors[0].detail", containsString("自行转为 CLOSED"))
                .body("errors[0].detail", containsString("运维人员"));
    }

    private ValidatableResponse inChinese() {
        return given().auth()
                .oauth2(results.office().token())
                .contentType(ContentType.JSON)
                .header("Accept-Language", "zh")
                .body("{}")
                .post(results.path())
                .then();
    }

    /** The one unit's newest entry is the first, the other's is the last. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLedgerThatContinuesWhatEveryStandingKnewKeepsNothingFromBeingFrozen(boolean olderClosing) {
        cycle.with(cycle.deductionsUnder("P05", 1, ONE_HASH));
        cycle.with(cycle.deductionsUnder("P06", 2, ClosedCycle.LEDGER_HEAD));
        cycle.prepare(topics);
        if (olderClosing) {
            cycle.closing("inspection", data -> data.remove("ledgerEntries")).to(topics);
            ScoringOverHttp.awaitEverythingTaken(topics);
        }

        results.freeze(results.office()).statusCode(201);
    }

    @Test
    void ofALedgerThatDiffersItSaysWhereAndWhoLooks() {
        Wrong.LEDGER_SHORTER_THAN_A_STANDING_KNEW_IT.in(cycle, topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office())
                .statusCode(409)
                .body("errors[0].path", equalTo("/closings/inspection"))
                .body("errors[0].detail", containsString("entry 3 of the deduction ledger, hash " + ONE_HASH))
                .body("errors[0].detail", containsString("ends with entry 2, hash " + ClosedCycle.LEDGER_HEAD))
                .body("errors[0].detail", containsString("the auditor"));
        inChinese().body("errors[0].detail", containsString("第 3 条")).body("errors[0].detail", containsString("审计人员"));
    }

    private static void withoutALedger(ObjectNode closing) {
        closing.remove(List.of("ledgerHead", "ledgerEntries"));
    }

    @Test
    void ofManySubjectsTheFirstAreNamedAndHowManyThereAre() {
        for (int i = 10; i < 30; i++) {
            cycle.with(cycle.standings().unit("Q" + i, CycleStandings.OTHER_TIER));
        }
        cycle.prepare(topics);

        String said = results.freeze(results.office())
                .statusCode(409)
                .body("errors.rule", contains("coverage-incomplete", "cut-off-undecided"))
                .extract()
                .path("errors[0].detail");
        assertThat(said).contains("20 units").contains("Q10").contains("Q17").doesNotContain("Q18");
    }

    @Test
    void aReleasedVersionKeepsItsNumberAndTheNextIsFrozenFromThePresentFigures() {
        cycle.prepare(topics);
        results.frozen();
        results.move(1, "release")
                .statusCode(200)
                .body("state", equalTo("PROVISIONAL"))
                .body("releaseReason", equalTo("情况有变"));
        cycle.with(cycle.deductions("P05", 50)).to(topics);
        cycle.sendClosings(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office()).statusCode(201).body("version", equalTo(2));

        results.get("/1").body("rows[4].total", equalTo("70.00000000"));
        results.get("/2").body("rows[4].total", equalTo("69.50000000")).body("rows[4].rawDeduction", equalTo("0.50"));
        results.get("").body("versions.state", contains("PROVISIONAL", "FROZEN"));
    }

    /** It was not missing from the result: there is no result without it. */
    @Test
    void theVetoThatWasUnderWayIsInTheResultOnceItHasArrived() {
        Sent struck = cycle.struck("P01", 10_500);
        cycle.prepare(topics);
        cycle.with(struck);
        cycle.closing("indicators", data -> {}).to(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);
        results.freeze(results.office()).statusCode(409).body("errors.rule", contains("standings-differ"));

        struck.to(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        results.freeze(results.office()).statusCode(201);
        results.get("/1").body("rows.grade", contains("GOOD", "EXCELLENT", "EXCELLENT", "GOOD", "AVERAGE", "AVERAGE"));
    }

    @Test
    void ofTwoWhoFreezeAtOnceOneDoes() {
        cycle.prepare(topics);

        List<Integer> statuses = Concurrently.each(
                List.of("one", "other"),
                name -> results.freeze(results.person(name, "performance-office"))
                        .extract()
                        .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        results.get("").body("total", equalTo(1));
    }
}
