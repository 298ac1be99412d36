package org.jiheng.indicators.veto;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VetoTest {
    private Year year;
    private Tokens li;
    private Tokens wang;

    @BeforeEach
    void oneUnitWithAnApprovedPlanAndTwoApprovers() {
        year = Year.runningWith("P01", "P02").withApprovedPlanOf("P01");
        li = year.approver("li");
        wang = year.approver("wang");
    }

    @Test
    void aVetoWithoutAReachHasTheSchemesAndCountsOnceASecondConfirmsIt() {
        String veto = propose(with("indicator", "P01-01"));
        assertThat(vetoesOnTheTopic("P01", 0)).isEmpty();

        confirm(veto, li).statusCode(200).body("state", equalTo("CONFIRMED"));

        JsonNode confirmed = vetoesOnTheTopic("P01", 1).get(0);
        assertThat(confirmed.get("reach").asText()).isEqualTo("INDICATOR");
        assertThat(confirmed.get("component").asText()).isEqualTo("BUSINESS");
        assertThat(confirmed.get("veto").asText()).isEqualTo(veto);
    }

    @Test
    void aUnitWithoutAnApprovedPlanIsPublishedForItsConfirmedVeto() {
        String veto = propose(Map.of(
                "unit", "P02", "area", "PETITIONS", "reach", "GRADE", "reason", "越级集体上访", "occurredOn", "2012-11-15"));

        confirm(veto, li).statusCode(200);

        assertThat(vetoesOnTheTopic("P02", 1)).hasSize(1);
    }

    @Test
    void aRevokedVetoCountsNoMore() {
        String veto = propose(with("indicator", "P01-01"));
        confirm(veto, li).statusCode(200);
        vetoesOnTheTopic("P01", 1);

        revoke(veto, wang).statusCode(200).body("state", equalTo("REVOKED"));

        assertThat(vetoesOnTheTopic("P01", 0)).isEmpty();
    }

    @Test
    void aStandingSaysOnWhichDaysAVetoWasConfirmedAndRevoked() {
        String veto = propose(with("indicator", "P01-01"));
        decide(veto, "confirm", "li", Map.of("occurredOn", "2012-11-16"));
        assertThat(vetoesOnTheTopic("P01", 1).at("/0/occurredOn").asText()).isEqualTo("2012-11-16");

        decide(veto, "revoke", "wang", Map.of("occurredOn", "2012-12-03", "reason", "经复核不成立"));

        JsonNode revoked = Topics.awaitLatest(
                        "jiheng.indicator-standings.v1",
                        year.subject("P01"),
                        s -> s.at("/data/revoked").size() == 1)
                .at("/data/revoked/0");
        assertThat(revoked.get("veto").asText()).isEqualTo(veto);
        assertThat(revoked.get("occurredOn").asText()).isEqualTo("2012-12-03");
    }

    private void decide(String veto, String move, String person, Map<String, String> body) {
        Tokens mayEnterBack = year.person("results-approver", "integration").person(person);
        year.post(mayEnterBack, "/vetoes/" + veto + "/" + move, body).statusCode(200);
    }

    @Test
    void whoeverProposesAVetoDoesNotConfirmIt() {
        Tokens both = year.person("performance-office", "results-approver").person("chen");
        String veto = propose(both, with("indicator", "P01-01"))
                .statusCode(201)
                .extract()
                .path("veto");

        confirm(veto, both).statusCode(403).body("type", endsWith(":proposer-cannot-decide"));
        reject(veto, both).statusCode(403).body("type", endsWith(":proposer-cannot-decide"));
    }

    @Test
    void whoeverConfirmsAVetoDoesNotRevokeIt() {
        String veto = propose(with("indicator", "P01-01"));
        confirm(veto, li).statusCode(200);

        revoke(veto, li).statusCode(403).body("type", endsWith(":confirmer-cannot-revoke"));
    }

    @Test
    void nobodyDecidesAVetoAgainstTheOwnUnit() {
        Tokens own = year.approver("wang").unit("P01");
        String veto = propose(with("indicator", "P01-01"));
        confirm(veto, own).statusCode(403).body("type", endsWith(":own-unit"));
        reject(veto, own).statusCode(403).body("type", endsWith(":own-unit"));
        confirm(veto, li).statusCode(200);

        revoke(veto, own).statusCode(403).body("type", endsWith(":own-unit"));

        year.get("/vetoes").body("vetoes.state", contains("CONFIRMED"));
    }

    @Test
    void noDecisionIsEnteredBackToBeforeTheIncident() {
        String veto = propose(with("indicator", "P01-01"));
        Tokens both = year.person("results-approver", "integration").person("li");

        year.post(both, "/vetoes/" + veto + "/confirm", Map.of("occurredOn", "2012-11-14"))
                .statusCode(422)
                .body("type", endsWith(":act-before-its-cause"))
                .body("errors.path", contains("/occurredOn"));
        year.post(both, "/vetoes/" + veto + "/confirm", Map.of("occurredOn", "2012-11-15"))
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, confirm, unknown-veto",
        "unknown, reject, unknown-veto",
        "unknown, revoke, unknown-veto",
        "PROPOSED, revoke, veto-cannot-be-revoked",
        "CONFIRMED, confirm, veto-cannot-be-decided",
        "CONFIRMED, reject, veto-cannot-be-decided",
        "REJECTED, confirm, veto-cannot-be-decided",
        "REJECTED, reject, veto-cannot-be-decided",
        "REJECTED, revoke, veto-cannot-be-revoked",
        "REVOKED, confirm, veto-cannot-be-decided",
        "REVOKED, reject, veto-cannot-be-decided",
        "REVOKED, revoke, veto-cannot-be-revoked"
    })
    void everyOtherMoveIsRefusedByName(String state, String move, String type) {
        boolean unknown = state.equals("unknown");
        String veto = unknown ? UUID.randomUUID().toString() : propose(with("indicator", "P01-01"));
        bringTo(state, veto);

        move(move, veto, wang).statusCode(unknown ? 404 : 409).body("type", equalTo("urn:jiheng:problem:" + type));

        year.get("/vetoes").body("vetoes.state", unknown ? empty() : hasItem(state));
    }

    @ParameterizedTest
    @CsvSource({
        "area, WEATHER, unknown-area, /area",
        "indicator, P01-77, unknown-indicator, /indicator",
        "component, CAMPAIGNS, indicator-of-another-component, /component",
        "component, NONE, several-rules-broken, /component",
        "unit, P99, unit-not-registered, /unit"
    })
    void aVetoNamesWhatThereIs(String field, String value, String type, String path) {
        Map<String, String> veto = with("indicator", "P01-01");
        veto.put(field, value);

        propose(year.office(), veto)
                .statusCode(422)
                .body("type", endsWith(type))
                .body("errors.path", hasItem(path));
    }

    @Test
    void aVetoOnAnIndicatorOrAComponentNamesIt() {
        propose(year.office(), with("reason", "越级集体上访"))
                .statusCode(422)
                .body("type", endsWith(":veto-without-indicator"));
        propose(year.office(), with("reach", "COMPONENT")).statusCode(422).body("errors.path", contains("/component"));
    }

    @Test
    void anInspectorOfAnotherJurisdictionProposesNothing() {
        propose(Tokens.of("inspector").jurisdiction("990000"), with("indicator", "P01-01"))
                .statusCode(403)
                .body("type", endsWith(":not-your-jurisdiction"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'CONFIRMED'",
                "state = 'CONFIRMED', decided_by = proposed_by, decided_at = now(), decision_occurred_on = now()",
                "state = 'REVOKED', revoked_by = 'i#wang', revoked_at = now(), revocation_occurred_on = now(), revocation_reason = 'r'",
                "state = 'REJECTED', decided_by = 'i#wang', decided_at = now(), decision_occurred_on = now()",
                "state = 'CONFIRMED', decided_by = NULL, decided_at = NULL, decision_occurred_on = NULL",
                "proposed_by = 'i#wang'",
                "proposed_by = NULL"
            })
    void directSqlInTheServicesRoleGetsNoFurther(String change) {
        String veto = propose(with("indicator", "P01-01"));

        assertThatThrownBy(
                        () -> Database.executeAsService("UPDATE veto SET " + change + " WHERE veto = '" + veto + "'"))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE veto SET decided_by = 'i#wang' WHERE veto = '%s'",
                "UPDATE veto SET state = 'REJECTED', decision_reason = 'r' WHERE veto = '%s'",
                "UPDATE veto SET state = 'REVOKED', revoked_by = decided_by, revoked_at = now(), revocation_occurred_on = now(), revocation_reason = 'r' WHERE veto = '%s'",
                "UPDATE veto SET state = 'PROPOSED', decided_by = NULL, decided_at = NULL, decision_occurred_on = NULL WHERE veto = '%s'",
                "DELETE FROM veto WHERE veto = '%s'",
                "TRUNCATE veto",
                "ALTER TABLE veto DISABLE TRIGGER ALL"
            })
    void whoConfirmedStaysWrittenAgainstDirectSql(String statement) {
        String veto = propose(with("indicator", "P01-01"));
        confirm(veto, li).statusCode(200);

        assertThatThrownBy(() -> Database.executeAsService(statement.replace("%s", veto)))
                .isInstanceOf(SQLException.class);
    }

    private void bringTo(String state, String veto) {
        if (state.equals("CONFIRMED") || state.equals("REVOKED")) {
            confirm(veto, li).statusCode(200);
        }
        if (state.equals("REVOKED")) {
            revoke(veto, wang).statusCode(200);
        }
        if (state.equals("REJECTED")) {
            reject(veto, li).statusCode(200);
        }
    }

    private ValidatableResponse move(String move, String veto, Tokens person) {
        return switch (move) {
            case "confirm" -> confirm(veto, person);
            case "reject" -> reject(veto, person);
            default -> revoke(veto, person);
        };
    }

    private JsonNode vetoesOnTheTopic(String unit, int count) {
        return Topics.awaitLatest(
                        "jiheng.indicator-standings.v1",
                        year.subject(unit),
                        s -> s.at("/data/vetoes").size() == count)
                .at("/data/vetoes");
    }

    private Map<String, String> with(String field, String value) {
        Map<String, String> veto = new HashMap<>(
                Map.of("unit", "P01", "area", "PETITIONS", "reason", "越级集体上访处置不力", "occurredOn", "2012-11-15"));
        veto.put(field, value);
        return veto;
    }

    private String propose(Map<String, String> veto) {
        return propose(year.office(), veto).statusCode(201).extract().path("veto");
    }

    private ValidatableResponse propose(Tokens person, Map<String, String> veto) {
        return year.post(person, "/vetoes", veto);
    }

    private ValidatableResponse confirm(String veto, Tokens person) {
        return year.post(person, "/vetoes/" + veto + "/confirm", Map.of());
    }

    private ValidatableResponse reject(String veto, Tokens person) {
        return year.post(person, "/vetoes/" + veto + "/reject", Map.of("reason", "查无实据"));
    }

    private ValidatableResponse revoke(String veto, Tokens person) {
        return year.post(person, "/vetoes/" + veto + "/revoke", Map.of("reason", "经复核不成立"));
    }
}
