package org.jiheng.inspection.finding;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.WU;
import static org.jiheng.inspection.testing.Inspection.person;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingNoticesTest {
    private static final String LAST_DAY = "2012-10-10";
    private static final String LOADING_INSPECTOR = Tokens.of("inspector", "integration")
            .jurisdiction("350100")
            .person("lin")
            .token();
    private static final String LOADING_OFFICER = Tokens.of("unit-officer", "integration")
            .jurisdiction("350100")
            .unit("P01")
            .person("chen")
            .token();

    private final StandingTopics topics = new StandingTopics();
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        inspection = new Inspection(RunningCycle.arrive(topics));
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void aNotifiedFindingTellsItsUnitWhatIsOffAndUntilWhenItMayAppeal() {
        String finding = inspection.notified("0.5");

        assertThat(inspection.noticed("finding-notified", finding))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .contains("0.50")
                        .containsPattern("\\d{4}-\\d{2}-\\d{2}")
                        .doesNotContain("lin"));
        assertThat(inspection.noticed(OFFICER_OF_P02, "finding-notified", finding))
                .isEmpty();
        assertThat(inspection.noticed(LIN, "finding-notified", finding)).isEmpty();
    }

    @Test
    void anAppealTellsTheInspectorAndTheReviewersOfTheJurisdiction() {
        String finding = inspection.appealed("0.5");

        String elsewhere =
                Tokens.of("appeal-reviewer").jurisdiction("350200").person("wu").token();
        String bureau = Tokens.of("appeal-reviewer")
                .jurisdiction("350100/A15")
                .person("wu")
                .token();
        assertThat(inspection.noticed(LIN, "finding-appealed", finding)).hasSize(1);
        assertThat(inspection.noticed(person("inspector", "huang").token(), "finding-appealed", finding))
                .isEmpty();
        assertThat(inspection.noticed(WU, "appeal-to-decide", finding)).hasSize(1);
        assertThat(inspection.noticed(person("appeal-reviewer", "gao").token(), "appeal-to-decide", finding))
                .hasSize(1);
        assertThat(inspection.noticed(elsewhere, "appeal-to-decide", finding)).isEmpty();
        assertThat(inspection.noticed(bureau, "appeal-to-decide", finding)).isEmpty();
        assertThat(inspection.noticed(OFFICER_OF_P01, "appeal-to-decide", finding))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UPHELD, appeal-upheld, 0.50", "REDUCED, appeal-reduced, 0.25", "WITHDRAWN, appeal-withdrawn, 0.50"})
    void aDecisionTellsTheUnitAndTheInspector(String decision, String kind, String points) {
        String finding = inspection.in(decision);

        assertThat(inspection.noticed(kind, finding)).singleElement().asString().contains(points);
        assertThat(inspection.noticed(LIN, kind, finding))
                .singleElement()
                .asString()
                .contains(points);
        assertThat(inspection.noticed(OFFICER_OF_P02, kind, finding)).isEmpty();
    }

    @Test
    void anAcceptedFindingTellsTheInspectorAndTheRestOfTheUnit() {
        String finding = inspection.in("CONFIRMED");

        assertThat(inspection.noticed(LIN, "finding-confirmed", finding)).hasSize(1);
        assertThat(inspection.noticed("finding-confirmed", finding))
                .singleElement()
                .asString()
                .contains("0.50");
        assertThat(inspection.noticed(OFFICER_OF_P02, "finding-confirmed", finding))
                .isEmpty();
    }

    @Test
    void aMoveThatNeedsNothingSaidMayHaveNoBody() {
        String finding = inspection.recorded("0.5");

        inspection.bare(LIN, "/" + finding + "/notify").then().statusCode(200);

        inspection.bare(OFFICER_OF_P01, "/" + finding + "/accept").then().statusCode(200);
    }

    @Test
    void aRefusedMoveTellsNobody() {
        String finding = inspection.in("CONFIRMED");
        Map<String, String> before = Database.contents();

        inspection.move(finding, "appeal").then().statusCode(409);

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void whatIsEnteredBackWithTheRightKeepsTheAppealDaysOfThen() {
        String finding = inspection.recorded("0.5");
        // counted: 28 and the made-up Saturday 29 September; off until 7 October; 8, 9 and 10 October
        inspection
                .as(LOADING_INSPECTOR, "/" + finding + "/notify", "{\"occurredOn\": \"2012-09-27\"}")
                .then()
                .statusCode(200);
        assertThat(inspection.noticed("finding-notified", finding).get(0)).contains(LAST_DAY);

        Response late =
                appeal(LOADING_OFFICER, finding, LocalDate.parse(LAST_DAY).plusDays(1));
        Response today = appeal(OFFICER_OF_P01, finding, null);
        Response inTime = appeal(LOADING_OFFICER, finding, LocalDate.parse(LAST_DAY));

        late.then().statusCode(409).body("type", equalTo("urn:jiheng:problem:appeal-too-late"));
        today.then().statusCode(409).body("type", equalTo("urn:jiheng:problem:appeal-too-late"));
        inTime.then().statusCode(200);
        inspection
                .look("/" + finding, Map.of())
                .then()
                .body("acts.find { it.move == 'APPEAL' }.enteredBack", equalTo(true))
                .body("acts.find { it.move == 'APPEAL' }.occurredOn", equalTo(LAST_DAY))
                .body("acts.find { it.move == 'RECORD' }.enteredBack", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"notify", "drop", "accept", "appeal", "UPHELD"})
    void withoutTheRightNoMoveIsEnteredBack(String move) {
        String finding = inspection.in(
                switch (move) {
                    case "notify", "drop" -> "RECORDED";
                    case "UPHELD" -> "APPEALED";
                    default -> "NOTIFIED";
                });
        Map<String, String> before = Database.contents();
        String yesterday =
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).toString();

        Response refused = inspection.move(finding, move, yesterday);

        refused.then().statusCode(403).body("type", equalTo("urn:jiheng:problem:back-entry-not-permitted"));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void nothingIsEnteredBackToBeforeItsNoticeOrOnADayToCome() {
        String finding = inspection.recorded("0.5");
        inspection
                .as(LOADING_INSPECTOR, "/" + finding + "/notify", "{\"occurredOn\": \"2012-09-27\"}")
                .then()
                .statusCode(200);

        appeal(LOADING_OFFICER, finding, LocalDate.parse("2012-09-26"))
                .then()
                .statusCode(422)
                .body("errors[0].path", equalTo("/occurredOn"))
                .body("errors[0].rule", equalTo("before-the-act-before"));
        appeal(
                        LOADING_OFFICER,
                        finding,
                        LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1))
                .then()
                .statusCode(422)
                .body("errors[0].rule", equalTo("in-the-future"));
    }

    private Response appeal(String token, String finding, LocalDate occurredOn) {
        String day = occurredOn == null ? "" : ", \"occurredOn\": \"" + occurredOn + "\"";
        return inspection.as(token, "/" + finding + "/appeal", "{\"grounds\": \"当日外出办事\"" + day + "}");
    }
}
