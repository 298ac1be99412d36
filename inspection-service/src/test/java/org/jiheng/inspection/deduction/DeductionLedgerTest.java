package org.jiheng.inspection.deduction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.localstack.ledger.LedgerExport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeductionLedgerTest {
    private static final String TOPIC = "jiheng.deduction-standings.v1";

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Inspection inspection;
    private LedgerFiles ledger;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
        ledger = new LedgerFiles(cycle);
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void aFindingIsInTheLedgerFromItsNoticeOn() {
        String finding = inspection.recorded("0.5");
        assertThat(ledger.ofUnit("P01").getList("entries")).isEmpty();

        inspection.move(finding, "notify");

        JsonPath entry = ledger.ofUnit("P01");
        assertThat(entry.getString("entries[0].kind")).isEqualTo("DEDUCTION");
        assertThat(entry.getString("entries[0].finding")).isEqualTo(finding);
        assertThat(entry.getString("entries[0].points")).isEqualTo("0.50");
        assertThat(ledger.account("P01")).containsExactly("0.50", "2.00", "0.50", "1.50");
    }

    @Test
    void whatIsWithdrawnComesBackByAFurtherEntryThatNamesTheFirst() {
        String finding = inspection.appealed("0.5");
        String before = ledger.export(LIN);

        inspection.move(finding, "WITHDRAWN").then().statusCode(200);

        assertThat(ledger.ofUnit("P01").getList("entries.kind")).containsExactly("DEDUCTION", "REVERSAL");
        assertThat(ledger.ofUnit("P01").getInt("entries[1].reverses")).isEqualTo(1);
        assertThat(ledger.account("P01")).containsExactly("0.00", "2.00", "0.00", "2.00");
        assertThat(ledger.export(LIN)).startsWith(before);
        awaitStanding(List.of());
    }

    @Test
    void aReductionTakesAllBackAndLessOff() {
        inspection.in("REDUCED");

        JsonPath entries = ledger.ofUnit("P01");
        assertThat(entries.getList("entries.kind")).containsExactly("DEDUCTION", "REVERSAL", "DEDUCTION");
        assertThat(entries.getList("entries.points")).containsExactly("0.50", "0.50", "0.25");
        assertThat(ledger.account("P01")).containsExactly("0.25", "2.00", "0.25", "1.75");
        assertThat(ledger.heads()).containsExactly(1, 3);
    }

    @Test
    void everyStateHasWhatItTakesOffInTheLedgerAndInTheStandingAlike() {
        List<String> off = new ArrayList<>();
        for (String state :
                List.of("RECORDED", "NOTIFIED", "CONFIRMED", "APPEALED", "UPHELD", "REDUCED", "WITHDRAWN", "DROPPED")) {
            String finding = inspection.in(state);
            if (List.of("NOTIFIED", "CONFIRMED", "APPEALED", "UPHELD").contains(state)) {
                off.add(finding + " 0.50");
            }
            if (state.equals("REDUCED")) {
                off.add(finding + " 0.25");
            }
        }

        assertThat(ledger.account("P01")).containsExactly("2.25", "2.00", "2.00", "0.00");
        awaitStanding(off.stream().sorted().toList());
        assertThat(ledger.verify().head().entries()).isEqualTo(9);
    }

    @Test
    void farBeyondTheCapNothingMoves() {
        inspection.notified("35");
        String finding = inspection.appealed("0.5");
        assertThat(ledger.account("P01")).containsExactly("35.50", "2.00", "2.00", "0.00");

        inspection.move(finding, "WITHDRAWN").then().statusCode(200);

        assertThat(ledger.account("P01")).containsExactly("35.00", "2.00", "2.00", "0.00");
    }

    @Test
    void aFindingOfNoPointsIsInTheLedgerToo() {
        inspection.notified("0");

        assertThat(ledger.ofUnit("P01").getList("entries.points")).containsExactly("0.00");
        assertThat(ledger.account("P01")).containsExactly("0.00", "2.00", "0.00", "2.00");
    }

    @Test
    void aRefusedMoveLeavesNothingInTheLedger() {
        String finding = inspection.in("CONFIRMED");
        String before = ledger.export(LIN);

        inspection.move(finding, "WITHDRAWN").then().statusCode(409);

        assertThat(ledger.export(LIN)).isEqualTo(before);
        assertThat(ledger.heads()).containsExactly(1);
    }

    @Test
    void theExportFitsItsHeadAndEveryOneBefore() {
        inspection.notified("0.5");
        String first = ledger.head();
        inspection.in("WITHDRAWN");
        inspection.in("REDUCED");
        String second = ledger.head();
        inspection.notified("0.1");

        assertThat(ledger.verify(first, second).head().entries()).isEqualTo(7);
        assertThat(ledger.verify().withheld()).isZero();
        assertThat(ledger.verify(ledger.export(LIN, Map.of("entries", 6)), false, List.of(ledger.head(6)))
                        .head()
                        .entries())
                .isEqualTo(6);
    }

    /** What the unit has kept of its account fits everything that comes after. */
    @Test
    void aUnitsAccountHoldsTheHeadToBeKept() {
        inspection.notified("0.5");
        JsonPath kept =
                ledger.look(OFFICER_OF_P01, "/units/P01/deductions", Map.of()).jsonPath();
        inspection.in("WITHDRAWN");

        JsonPath later = ledger.look(OFFICER_OF_P01, "/deduction-ledger/head", Map.of("entries", 1))
                .jsonPath();

        assertThat(kept.getInt("head.entries")).isEqualTo(1);
        assertThat(kept.getString("head.hash")).isEqualTo(later.getString("head.hash"));
        assertThat(kept.getString("head.signature")).isEqualTo(later.getString("signature"));
        assertThat(ledger.ofUnit("P01").getInt("head.entries")).isEqualTo(3);
        assertThat(ledger.verify(ledger.head(1)).head().entries()).isEqualTo(3);
    }

    @Test
    void aUnitChecksTheChainAndSeesItsOwnEntriesOnly() {
        inspection.notified("0.5");
        String ofP02 = inspection
                .as(LIN, "", Inspection.findingWith("unit", "\"P02\""))
                .jsonPath()
                .getString("finding");
        inspection.move(ofP02, "notify").then().statusCode(200);

        String export = ledger.export(OFFICER_OF_P01);

        assertThat(export).contains("\"unit\":\"P01\"").doesNotContain("P02").doesNotContain(ofP02);
        LedgerExport.Sound sound = ledger.verify(export, true, List.of(ledger.head()));
        assertThat(sound.withheld()).isEqualTo(1);
        assertThat(ledger.look(OFFICER_OF_P02, "/units/P01/deductions", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoeverReadsTheTopicHoldsTheHeadOfEachCommit() {
        String finding = inspection.notified("0.5");
        String first = headOnTheTopic("P01", "");
        assertThat(first).isEqualTo(ledger.head(1).strip());
        inspection.move(finding, "appeal").then().statusCode(200);

        inspection.move(finding, "REDUCED").then().statusCode(200);

        String last = headOnTheTopic("P01", first);
        assertThat(last).isEqualTo(ledger.head().strip());
        assertThat(ledger.verify(first + "\n", last + "\n")).isNotNull();
    }

    private String headOnTheTopic(String unit, String otherThan) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> topics.latest(TOPIC, cycle.code() + "/" + unit)
                                .map(standing -> standing.at("/data/ledgerHead").asText())
                                .orElse(otherThan),
                        head -> !head.equals(otherThan));
    }

    @Test
    void acrossUnitsAllAtOnceThereIsOneChain() {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String unit = i % 2 == 0 ? "\"P01\"" : "\"P02\"";
            findings.add(inspection
                    .as(LIN, "", Inspection.findingWith("unit", unit))
                    .jsonPath()
                    .getString("finding"));
        }

        assertThat(Concurrently.each(findings, f -> inspection.move(f, "notify").statusCode()))
                .containsOnly(200);

        assertThat(ledger.verify().head().entries()).isEqualTo(16);
        // a head for each commit: nobody's was left out
        assertThat(ledger.heads())
                .isEqualTo(IntStream.rangeClosed(1, 16).boxed().toList());
    }

    @Test
    void whatIsNotThereIsSaidToBeUnknown() {
        assertThat(ledger.look(LIN, "/deduction-ledger/head", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(ledger.export(LIN)).isEmpty();
        inspection.in("REDUCED");

        assertThat(ledger.look(LIN, "/deduction-ledger/head", Map.of("entries", 2))
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("urn:jiheng:problem:ledger-entries-unknown");
        assertThat(ledger.look(LIN, "/deduction-ledger/export", Map.of("entries", 4))
                        .statusCode())
                .isEqualTo(404);
        assertThat(ledger.look(LIN, "/units/P99/deductions", Map.of())
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("urn:jiheng:problem:unit-unknown");
    }

    private void awaitStanding(List<String> expected) {
        await("the standing").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            List<String> deductions = new ArrayList<>();
            topics.latest(TOPIC, cycle.code() + "/P01")
                    .orElseThrow()
                    .at("/data/deductions")
                    .forEach(d -> deductions.add(
                            d.path("finding").asText() + " " + d.path("points").asText()));
            assertThat(deductions).isEqualTo(expected);
        });
    }
}
