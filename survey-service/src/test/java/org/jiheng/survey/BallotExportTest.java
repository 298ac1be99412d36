package org.jiheng.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** A wave leaves as rows when two auditors want it to, and nobody's ballot is among them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BallotExportTest {
    private static final String EXPORTS = "/waves/2012-12/ballot-exports";

    @Test
    void rowsLeaveOnceAnotherAuditorHasLetThemGo() {
        try (ReviewedCycle cycle = FiguresTest.certified()) {
            String export = ask(cycle);
            refused(auditor(cycle, "first").get(rows(cycle, export)), 409, "export-not-released");
            Response released = auditor(cycle, "second").post(cycle.path(EXPORTS + "/" + export + "/release"));
            assertThat(released.jsonPath().getString("state")).isEqualTo("RELEASED");
            assertThat(auditor(cycle, "third").get(rows(cycle, export)).asString())
                    .startsWith("\ufeffwave,group,channel,ratings\r\n2012-12,CITY_LEADERS,PAPER,");
            assertThat(cycle.get(EXPORTS).jsonPath().getList("exports.state")).containsExactly("RELEASED");
        }
    }

    @Test
    void whoAskedCannotLetThemGo() {
        try (ReviewedCycle cycle = FiguresTest.certified()) {
            String export = ask(cycle);
            Response own = auditor(cycle, "first").post(cycle.path(EXPORTS + "/" + export + "/release"));
            refused(own, 403, "asker-cannot-release");
        }
    }

    @Test
    void theDatabaseKnowsThatItTakesTwoAndOnlyOnce() throws Exception {
        try (ReviewedCycle cycle = FiguresTest.certified()) {
            String one = " WHERE export = '" + ask(cycle) + "'";
            String release = "UPDATE ballot_export SET state = 'RELEASED', released_at = now(), released_on = now(),"
                    + " released_by = ";
            refusedByDatabase(release + "asked_by" + one, "ballot_export_released_by_a_second");
            refusedByDatabase(release + "NULL" + one, "ballot_export");
            refusedByDatabase("UPDATE ballot_export SET reason = 'x'" + one, "permission denied");
            Database.executeAsService(release + "'another'" + one);
            refusedByDatabase(release + "'third'" + one, "once");
        }
    }

    @Test
    void nothingIsExportedBeforeTheCountIsFinal() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Response asked = auditor(cycle, "first")
                    .body(Map.of("reason", "Complaint 12"))
                    .post(cycle.path(EXPORTS));
            refused(asked, 409, "figures-not-released");
        }
    }

    @Test
    void anExportIsAskedForOneAtATimeAndWithAReason() {
        try (ReviewedCycle cycle = FiguresTest.certified()) {
            ask(cycle);
            Response again = auditor(cycle, "first")
                    .body(Map.of("reason", "Complaint 13"))
                    .post(cycle.path(EXPORTS));
            refused(again, 409, "export-pending");
            refused(
                    auditor(cycle, "first").body(Map.of("reason", " ")).post(cycle.path(EXPORTS)),
                    422,
                    "invalid-values");
        }
    }

    /** 10 residents said A throughout and 20 said D: in the rows one says A here and D there. */
    @Test
    void aShownGroupsLettersAreDealtAnew() {
        try (ReviewedCycle cycle = FiguresTest.certified()) {
            Set<String> said = new TreeSet<>();
            Map<Character, Integer> policy = new TreeMap<>();
            for (String row : released(cycle)) {
                String[] cells = row.split(",");
                if (cells[1].equals("RESIDENTS")) {
                    String letters = cells[3].substring(4, 9);
                    said.add(letters);
                    policy.merge(letters.charAt(0), 1, Integer::sum);
                }
            }
            assertThat(policy).isEqualTo(Map.of('A', 10, 'D', 20));
            assertThat(said).hasSizeGreaterThan(4);
        }
    }

    /** 3 leaders said B to a letter and 18 members C. */
    @Test
    void whatHiddenGroupsSayIsMadeUp() {
        try (ReviewedCycle cycle = FiguresTest.certified()) {
            List<String> hidden = released(cycle).stream()
                    .filter(row -> row.contains("P01:") && !row.contains("RESIDENTS"))
                    .toList();
            assertThat(hidden).isNotEmpty().noneMatch(row -> row.contains("P01:BBBBB") || row.contains("P01:CCCCC"));
        }
    }

    private static List<String> released(ReviewedCycle cycle) {
        String export = ask(cycle);
        auditor(cycle, "second").post(cycle.path(EXPORTS + "/" + export + "/release"));
        String file = auditor(cycle, "first").get(rows(cycle, export)).asString();
        return new ArrayList<>(file.lines().skip(1).toList());
    }

    private static String ask(ReviewedCycle cycle) {
        Response asked =
                auditor(cycle, "first").body(Map.of("reason", "Complaint 12")).post(cycle.path(EXPORTS));
        assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
        return asked.jsonPath().getString("export");
    }

    private static String rows(ReviewedCycle cycle, String export) {
        return cycle.path(EXPORTS + "/" + export + "/ballots.csv");
    }

    private static RequestSpecification auditor(ReviewedCycle cycle, String person) {
        return ReviewedCycle.as(Tokens.of("auditor").person(person).jurisdiction(cycle.jurisdiction()));
    }

    private static void refusedByDatabase(String sql, String message) {
        assertThatThrownBy(() -> Database.executeAsService(sql)).hasMessageContaining(message);
    }
}
