package org.jiheng.indicators.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.indicators.testing.Rows.points;
import static org.jiheng.indicators.testing.Rows.reason;

/** Statements in the service's own role, as if the service had been taken over. Those of vetoes are in VetoTest. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DirectSqlTest {
    private Year year;
    private String judgement;

    @BeforeEach
    void aProposedJudgement() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        judgement = year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/applicability-judgements",
                        Map.of("judgements", List.of(reason("P01", "P01-01"))))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved_by = proposed_by, approved_at = now(), approval_occurred_on = occurred_on",
                "approved_by = NULL, approved_at = now(), approval_occurred_on = occurred_on",
                "approved_by = 'nobody', approved_at = now(), approval_occurred_on = occurred_on",
                "approved_by = 'i#zhao', approved_at = now(), approval_occurred_on = occurred_on - 1"
            })
    void nobodyApprovesTheOwnJudgementNorDoesNobodyNorBeforeItsProposal(String approval) {
        refused("UPDATE applicability_judgement SET state = 'APPROVED', " + approval + " WHERE judgement = '"
                + judgement + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decline_reason = 'r', declined_by = proposed_by, declined_at = now(), decline_occurred_on = occurred_on",
                "decline_reason = 'r', declined_by = NULL, declined_at = now(), decline_occurred_on = occurred_on",
                "decline_reason = ' ', declined_by = 'i#zhao', declined_at = now(), decline_occurred_on = occurred_on",
                "decline_reason = NULL, declined_by = 'i#zhao', declined_at = now(), decline_occurred_on = occurred_on",
                "decline_reason = 'r', declined_by = 'i#zhao', declined_at = now(), decline_occurred_on = occurred_on - 1",
                "decline_reason = 'r', declined_by = 'i#zhao', declined_at = now(), decline_occurred_on = occurred_on,"
                        + " approved_by = 'i#zhao', approved_at = now(), approval_occurred_on = occurred_on"
            })
    void nobodyDeclinesTheOwnJudgementNorDoesNobodyNorWithoutAReasonNorBeforeItsProposal(String decline) {
        refused("UPDATE applicability_judgement SET state = 'DECLINED', " + decline + " WHERE judgement = '" + judgement
                + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'PROPOSED', decline_reason = NULL, declined_by = NULL, declined_at = NULL, decline_occurred_on = NULL",
                "declined_by = 'i#wang'",
                "decline_reason = 'another'",
                "state = 'APPROVED', approved_by = 'i#wang', approved_at = now(), approval_occurred_on = occurred_on"
            })
    void whatWasDeclinedIsWrittenOnceAndTakesNothingOut(String change) throws SQLException {
        Database.executeAsService("UPDATE applicability_judgement SET state = 'DECLINED', decline_reason = 'r',"
                + " declined_by = 'i#zhao', declined_at = now(), decline_occurred_on = occurred_on WHERE judgement = '"
                + judgement + "'");

        refused("UPDATE applicability_judgement SET " + change + " WHERE judgement = '" + judgement + "'");
        refused("UPDATE indicator SET applicable = false WHERE indicator = 'P01-01' AND cycle = '" + year.cycle()
                + "'");
    }

    /** A second one about the same indicator, while the first awaits its decision. */
    @Test
    void oneJudgementAboutAnIndicatorIsOpenAtATime() {
        assertThatThrownBy(() -> Database.executeAsService(
                        "INSERT INTO applicability_judgement (judgement, cycle, unit, indicator, reason, state, occurred_on,"
                                + " proposed_at, proposed_by) SELECT gen_random_uuid(), cycle, unit, indicator, reason, state,"
                                + " occurred_on, proposed_at, proposed_by FROM applicability_judgement WHERE judgement = '"
                                + judgement + "'"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23505"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved_by = 'i#wang'",
                "approved_at = now()",
                "state = 'PROPOSED', approved_by = NULL, approved_at = NULL, approval_occurred_on = NULL",
                "proposed_by = 'i#wang'",
                "reason = 'another'"
            })
    void whatWasApprovedIsWrittenOnce(String change) throws SQLException {
        Database.executeAsService("UPDATE applicability_judgement SET state = 'APPROVED', approved_by = 'i#zhao',"
                + " approved_at = now(), approval_occurred_on = occurred_on WHERE judgement = '" + judgement + "'");

        refused("UPDATE applicability_judgement SET " + change + " WHERE judgement = '" + judgement + "'");
    }

    @Test
    void nothingBeginsApprovedOrConfirmed() {
        refused("INSERT INTO applicability_judgement (judgement, cycle, unit, indicator, reason, state, occurred_on,"
                + " proposed_at, proposed_by, approval_occurred_on, approved_at, approved_by) SELECT gen_random_uuid(),"
                + " cycle, unit, 'P01-02', 'r', 'APPROVED', now(), now(), 'i#li', now(), now(), 'i#wang' FROM unit"
                + " WHERE unit = 'P01' AND cycle = '" + year.cycle() + "'");
        refused(
                "INSERT INTO veto (veto, cycle, unit, area, reach, reason, state, occurred_on, proposed_at, proposed_by,"
                        + " decision_occurred_on, decided_at, decided_by) SELECT gen_random_uuid(), cycle, unit, 'PETITIONS',"
                        + " 'GRADE', 'r', 'CONFIRMED', now(), now(), 'i#li', now(), now(), 'i#wang' FROM unit"
                        + " WHERE unit = 'P01' AND cycle = '" + year.cycle() + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cycle_act",
                "unit_registration",
                "plan_act",
                "plan_return_reason",
                "planned_indicator",
                "progress_report",
                "assessment_act",
                "applicability_judgement",
                "veto",
                "supervision_entry",
                "phase_act",
                "report_section",
                "report_act",
                "filed_report",
                "sealed_submission",
                "submission_receipt",
                "audit_entry"
            })
    void noActIsTakenBack(String table) {
        refused("DELETE FROM " + table);
        refused("TRUNCATE " + table);
        refused("ALTER TABLE " + table + " DISABLE TRIGGER ALL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cycle_act", "unit_registration", "plan_act", "progress_report", "assessment_act"})
    void whoActedIsWrittenOnce(String table) {
        refused("UPDATE " + table + " SET person = 'i#wang'");
    }

    /** P01-02 is assessed; nobody has approved anything about it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan SET state = 'DRAFT', signed_version = NULL",
                "plan SET state = 'SUBMITTED'",
                "plan SET version = version + 1, signed_version = version + 1",
                "indicator SET state = 'IN_PROGRESS', self_points = NULL, assessed_points = NULL",
                "indicator SET applicable = false"
            })
    void noMoveIsMadeThatTheRulesDoNotHave(String change) {
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(points("P01", "P01-02", "0.2"))))
                .statusCode(201);

        refused("UPDATE " + change + " WHERE cycle = '" + year.cycle() + "' AND unit = 'P01'"
                + (change.startsWith("indicator") ? " AND indicator = 'P01-02'" : ""));
    }

    @Test
    void nothingIsAddedToWhatWasApproved() {
        refused(
                "INSERT INTO planned_indicator (cycle, unit, version, indicator, position, component, name, kind, max_points)"
                        + " SELECT cycle, unit, version, 'P01-99', 99, component, name, kind, max_points FROM planned_indicator"
                        + " WHERE cycle = '" + year.cycle() + "' AND unit = 'P01' AND indicator = 'P01-01'");
    }

    @Test
    void anIndicatorBeginsAsItWasPlanned() throws SQLException {
        year.withSubmittedPlanOf("P02");
        Database.executeAsService(approval("i#wang") + approved());

        refused("INSERT INTO indicator (cycle, unit, indicator, version, component, max_points)"
                + " SELECT cycle, unit, indicator, version, component, max_points + 1 FROM planned_indicator WHERE cycle = '"
                + year.cycle() + "' AND unit = 'P02'");
    }

    @Test
    void aPlanIsApprovedByAnActOfSomebodyWhoDidNotHandItIn() {
        year.withSubmittedPlanOf("P02");

        refused(approved());
        refused(approval("i#wang") + approved() + handedIn("SIGNED", "i#wang"));
        refused(approval("i#wang") + handedIn("SUBMITTED", "i#wang") + approved());
    }

    @Test
    void aCycleUnderWayGoesNowhereElse() {
        for (String state : List.of("PREPARING", "CLOSING", "CLOSED")) {
            refused("UPDATE cycle SET state = '" + state + "' WHERE cycle = '" + year.cycle() + "'");
        }
        refused("INSERT INTO cycle (cycle, jurisdiction, year, state, scheme, revision)"
                + " SELECT '351801-2012', '351801', 2012, 'RUNNING', scheme, 0 FROM cycle WHERE cycle = '"
                + year.cycle()
                + "'");
    }

    /** Where no act says so, where the one that says so is an earlier one, and where it is the closer's own. */
    @Test
    void aCycleMovesOnlyByTheActThatSaysSo() throws SQLException {
        refused(to("CLOSING"));
        refused(act("CLOSED", "NULL", "NULL") + to("CLOSED"));
        Database.executeAsService(act("CLOSING", "'i#li'", "NULL") + to("CLOSING"));

        refused(to("CLOSED"));
        refused(to("RUNNING"));
        refused(to("PREPARING"));
        refused(act("CLOSED", "'i#li'", "NULL"));
        refused(act("REOPENED", "'i#li'", "'r'"));
        refused(act("REOPENED", "NULL", "'r'"));
        refused(act("REOPENED", "'i#wang'", "NULL"));
        refused(act("REOPENED", "'i#wang'", "' '"));
        refused(act("CLOSING", "'i#li'", "'r'"));
        refused(act("REOPENED", "'i#wang'", "'r'").replace("current_date", "current_date - 1"));
        Database.executeAsService(act("REOPENED", "'i#wang'", "'r'") + to("RUNNING"));

        refused(to("CLOSING"));
        refused(act("REOPENED", "'i#li'", "'r'"));
    }

    private String to(String state) {
        return "UPDATE cycle SET state = '" + state + "' WHERE cycle = '" + year.cycle() + "';";
    }

    private String act(String kind, String person, String reason) {
        return "INSERT INTO cycle_act (cycle, kind, occurred_on, entered_back, recorded_at, person, reason) VALUES ('"
                + year.cycle() + "', '" + kind + "', current_date, false, now(), " + person + ", " + reason + ");";
    }

    private String approved() {
        return "UPDATE plan SET state = 'APPROVED' WHERE cycle = '" + year.cycle() + "' AND unit = 'P02';";
    }

    private String approval(String person) {
        return handedIn("APPROVED", person);
    }

    private String handedIn(String kind, String person) {
        return "INSERT INTO plan_act (cycle, unit, version, kind, occurred_on, entered_back, recorded_at, person)"
                + " SELECT cycle, unit, version, '" + kind + "', current_date, false, now(), '" + person
                + "' FROM plan WHERE cycle = '" + year.cycle() + "' AND unit = 'P02';";
    }

    @Test
    void whatWasFiledBeginsAtTheBeginning() {
        refused("INSERT INTO plan (cycle, unit, state, version, signed_version) VALUES ('" + year.cycle()
                + "', 'P02', 'APPROVED', 1, 1)");
    }

    private static void refused(String statement) {
        assertThatThrownBy(() -> Database.executeAsService(statement))
                .as(statement)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isIn("23514", "42501"));
    }
}
