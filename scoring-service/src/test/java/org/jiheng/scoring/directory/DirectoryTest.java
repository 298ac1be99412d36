package org.jiheng.scoring.directory;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever reads scores can tell what cycles, tiers and units are called. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DirectoryTest {
    private static final String CYCLE = "351501-2012";
    private static final String OF_A_BUREAU = "351501.A15-2012";

    private static boolean arrived;

    @BeforeEach
    void twoCyclesHaveArrived() {
        if (arrived) {
            return;
        }
        try (StandingTopics topics = new StandingTopics()) {
            for (String code : List.of(CYCLE, OF_A_BUREAU)) {
                CycleStandings cycle = new CycleStandings(code, RandomTiers.tier(11, 5));
                cycle.all().forEach(standing -> standing.to(topics));
                ScoringOverHttp.awaitResults(code, cycle.expectedResults());
            }
        }
        arrived = true;
    }

    @Test
    void cyclesOfTheOwnJurisdictionAreListedWithTheirTiers() {
        JsonPath cycles = read("/api/v1/cycles", "351501");

        assertThat(cycles.getList("cycles.cycle")).containsExactly(CYCLE);
        assertThat(cycles.getInt("cycles[0].year")).isEqualTo(2012);
        assertThat(cycles.getString("cycles[0].title.zh")).isNotEmpty();
        assertThat(cycles.getList("cycles[0].tiers")).contains(Map.of("code", CycleStandings.TIER, "name", "党群部门"));
    }

    @Test
    void aBureauSeesItsOwnCycle() {
        assertThat(read("/api/v1/cycles", "351501/A15").getList("cycles.cycle")).containsExactly(OF_A_BUREAU);
    }

    @Test
    void unitsAreListedByNameAndTier() {
        JsonPath units = read("/api/v1/cycles/" + CYCLE + "/units?size=500", "351501");

        assertThat(units.getList("units"))
                .contains(Map.of("unit", "U98", "name", "单位U98", "tier", CycleStandings.TIER));
    }

    private static JsonPath read(String path, String jurisdiction) {
        return given().auth()
                .oauth2(Tokens.of("auditor").jurisdiction(jurisdiction).token())
                .get(path)
                .jsonPath();
    }
}
