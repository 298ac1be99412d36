package org.jiheng.indicators.unit;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class UnitRegistrationTest {
    @Test
    void aUnitIsPublishedWithItsIdsInOtherRegisters() {
        Year year = Year.preparing();

        year.post(
                        year.office(),
                        "/units",
                        Map.of(
                                "units",
                                List.of(Map.of(
                                        "unit",
                                        "P01",
                                        "name",
                                        "市委办公厅",
                                        "tier",
                                        "PARTY_MASS",
                                        "externalIds",
                                        Map.of("USCC", "11350100")))))
                .statusCode(201);

        var standing = Topics.awaitLatest("jiheng.units.v1", year.subject("P01"), s -> true);
        assertThat(standing.at("/data/externalIds/USCC").asText()).isEqualTo("11350100");
    }

    @Test
    void oneFaultyUnitKeepsAllOut() {
        Year year = Year.preparing();

        year.post(
                        year.office(),
                        "/units",
                        Map.of(
                                "units",
                                List.of(row("P01", "PARTY_MASS"), row("P02", "NOWHERE"), row("P01", "PARTY_MASS"))))
                .statusCode(422)
                .body("type", endsWith(":several-rules-broken"))
                .body("errors.path", contains("/units/1/tier", "/units/2/unit"))
                .body("errors.rule", contains("unknown-tier", "named-twice"));

        year.get("/units").body("units", empty());
    }

    @Test
    void aCodeThatOtherPlacesUseAsASeparatorIsRefused() {
        Year year = Year.preparing();

        year.post(year.office(), "/units", Map.of("units", List.of(row("P/01", "PARTY_MASS"))))
                .statusCode(422)
                .body("errors.path", hasItem("/units/0/unit"));
    }

    @Test
    void aUnitThatIsRegisteredAgainMovesToItsNewTierAndBothActsStay() {
        Year year = Year.preparing();
        year.register("P01").statusCode(201);

        year.post(year.office(), "/units", Map.of("units", List.of(row("P01", "GENERAL_GOVERNMENT"))))
                .statusCode(201);

        Topics.awaitLatest(
                "jiheng.units.v1",
                year.subject("P01"),
                s -> s.at("/data/tier").asText().equals("GENERAL_GOVERNMENT"));
        assertThat(Database.query(
                        "SELECT tier FROM unit_registration WHERE cycle = '" + year.cycle() + "' ORDER BY act"))
                .containsExactly("PARTY_MASS", "GENERAL_GOVERNMENT");
    }

    @Test
    void onceTheCycleRunsNoUnitComesOrMoves() {
        Year year = Year.runningWith("P01");

        year.register("P02").statusCode(409).body("type", endsWith(":cycle-units-fixed"));
        year.post(year.office(), "/units", Map.of("units", List.of(row("P01", "GENERAL_GOVERNMENT"))))
                .statusCode(409);

        year.get("/units").body("units.unit", contains("P01")).body("units.tier", contains("PARTY_MASS"));
    }

    private static Map<String, String> row(String unit, String tier) {
        return Map.of("unit", unit, "name", "单位" + unit, "tier", tier);
    }
}
