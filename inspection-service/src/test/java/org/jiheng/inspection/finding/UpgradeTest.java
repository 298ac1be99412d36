package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.inspection.deduction.usecase.SignHeads;
import org.jiheng.inspection.finding.usecase.CarryOverFindings;
import org.jiheng.inspection.testing.EarlierService;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiheng.inspection.testing.EarlierService.CYCLE;
import static org.jiheng.inspection.testing.EarlierService.OTHER;
import static org.jiheng.inspection.testing.EarlierService.id;
import static org.jiheng.inspection.testing.EarlierService.standing;

/** The service starts on the database of one that kept no ledger. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(value = EarlierService.class, restrictToAnnotatedClass = true)
@TestProfile(UpgradeTest.Own.class)
class UpgradeTest {
    public static class Own implements QuarkusTestProfile {}

    private static final String TOPIC = "jiheng.deduction-standings.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    CarryOverFindings findings;

    @Inject
    SignHeads heads;

    private final LedgerFiles ledger = new LedgerFiles(CYCLE, auditor(CYCLE));
    private final LedgerFiles otherLedger = new LedgerFiles(OTHER, auditor(OTHER));

    @Test
    void everyFindingIsInItsCyclesLedgerInTheOrderOfTheActs() {
        assertThat(postings(CYCLE))
                .containsExactly(
                        "F1 DEDUCTION 0.50",
                        "F2 DEDUCTION 0.30",
                        "F3 DEDUCTION 0.40",
                        "F3 REVERSAL 0.40",
                        "F4 DEDUCTION 0.80",
                        "F5 DEDUCTION 0.20",
                        "F4 REVERSAL 0.80",
                        "F4 DEDUCTION 0.25",
                        "F6 DEDUCTION 0.10",
                        "F9 DEDUCTION 0.00");
        assertThat(postings(OTHER)).containsExactly("F1 DEDUCTION 0.70", "F1 REVERSAL 0.70", "F2 DEDUCTION 3.00");
    }

    @Test
    void eachLedgerIsWholeAndUnderASignedHead() {
        assertThat(ledger.verify().head().entries()).isEqualTo(10);
        assertThat(ledger.heads()).containsExactly(10);
        assertThat(otherLedger.verify().head().entries()).isEqualTo(3);
    }

    @Test
    void unitsHaveTheAccountsThatTheyHad() {
        assertThat(ledger.account("P01")).containsExactly("1.05", "2.00", "1.05", "0.95");
        assertThat(ledger.account("P02")).containsExactly("0.30", "2.00", "0.30", "1.70");
        assertThat(otherLedger.account("P01")).containsExactly("3.00", "2.00", "2.00", "0.00");
    }

    @Test
    void theStandingsAreWhatTheyWere() throws Exception {
        try (StandingTopics topics = new StandingTopics()) {
            for (String cycle : List.of(CYCLE, OTHER)) {
                String data = Database.query("SELECT data FROM taken_standing WHERE topic = 'jiheng.cycles.v1' AND"
                                + " subject = '" + cycle + "'")
                        .get(0);
                topics.send("jiheng.cycles.v1", cycle, EarlierService.REVISION + 1, data, Map.of("cycle", cycle));
            }

            assertStanding(topics, CYCLE + "/P01", standing(CYCLE, "P01", "F1", "0.50", "F2", "0.30", "F4", "0.25"));
            assertStanding(topics, CYCLE + "/P02", standing(CYCLE, "P02", "F5", "0.20", "F6", "0.10", "F9", "0.00"));
            assertStanding(topics, OTHER + "/P01", standing(OTHER, "P01", "F2", "3.00"));
        }
    }

    @Test
    void aSecondStartAddsNothing() {
        Map<String, String> before = Database.contents();

        findings.carryOver();
        heads.signMissing();

        for (String table :
                List.of("public.ledger_entry", "public.ledger_head", "public.finding", "public.finding_act")) {
            assertThat(Database.contents()).containsEntry(table, before.get(table));
        }
    }

    /** By its unit's standing: one finding is decided now, under all the rules that there are by now. */
    @Test
    void whatWasAppealedThenIsDecidedNow() {
        String path = "/api/v1/cycles/" + CYCLE + "/findings/" + id(CYCLE, "F6") + "/decide";
        Tokens reviewer = Tokens.of("appeal-reviewer").jurisdiction("351701").person("gao");

        given().auth()
                .oauth2(reviewer.token())
                .contentType("application/json")
                .body(Inspection.decision("UPHELD"))
                .post(path)
                .then()
                .statusCode(200);

        assertThat(ledger.verify().head().entries()).isEqualTo(10);
    }

    /** Nobody is made a liar by a rule that is younger than the plan. */
    @Test
    void whatWasPlannedThenBySomebodyWhoHasSpokenIsMadeOrCancelledByAnother() {
        assertClosed("V1", "/make", "{\"occurredOn\": \"2012-08-21\", \"areas\": []}");
        assertClosed("V2", "/cancel", "{\"reason\": \"x\"}");
    }

    private static void assertClosed(String visit, String move, String body) {
        given().auth()
                .oauth2(Tokens.of("inspector")
                        .jurisdiction("351701")
                        .person("lin")
                        .token())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/cycles/" + CYCLE + "/visits/" + id(CYCLE, visit) + move)
                .then()
                .statusCode(200);
    }

    private static List<String> postings(String cycle) {
        return Database.query(
                "SELECT f.number || ' ' || e.kind || ' ' || e.points FROM ledger_entry AS e JOIN finding AS f"
                        + " ON f.id = e.finding WHERE e.cycle = '" + cycle + "' ORDER BY e.number");
    }

    private static void assertStanding(StandingTopics topics, String subject, String expected) throws Exception {
        JsonNode data = JSON.readTree(expected);
        await(subject)
                .untilAsserted(() -> assertThat(
                                topics.latest(TOPIC, subject).map(record -> deductions(record.get("data"))))
                        .contains(deductions(data)));
    }

    private static Map<String, String> deductions(JsonNode data) {
        Map<String, String> deductions = new TreeMap<>();
        data.get("deductions")
                .forEach(each -> deductions.put(
                        each.get("finding").asText(), each.get("points").asText()));
        return deductions;
    }

    private static String auditor(String cycle) {
        return Tokens.of("auditor").jurisdiction(cycle.substring(0, 6)).token();
    }
}
