package org.jiheng.survey.wave.persistence;

import java.util.List;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.kit.database.Sql;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.wave.WaveId;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Respondents are shown the open waves while these close. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaveClosesMeanwhileTest {
    @Inject
    Sql sql;

    @Test
    void aWaveThatClosesBetweenTheListAndItsReadingIsLeftOut() {
        try (ReviewedCycle open = ReviewedCycle.withOpenWave("P01");
                ReviewedCycle closing = ReviewedCycle.withOpenWave("P01")) {
            QuarkusMock.installMockForType(listedBeforeTheCloseOf(closing), IntakeTables.class);
            Response shown = given().get("/api/v1/respondent/waves");
            assertThat(shown.statusCode()).as(shown.asString()).isEqualTo(200);
            assertThat(shown.jsonPath().getList("waves.cycle"))
                    .contains(open.code())
                    .doesNotContain(closing.code());
        }
    }

    private IntakeTables listedBeforeTheCloseOf(ReviewedCycle closing) {
        return new IntakeTables(sql) {
            @Override
            public List<WaveId> openWaves() {
                List<WaveId> open = super.openWaves();
                assertThat(closing.closeWave().statusCode()).isEqualTo(200);
                return open;
            }
        };
    }
}
