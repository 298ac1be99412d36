package org.jiheng.kit.calendar.entry;

import java.time.LocalDate;
import java.time.ZoneId;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TwoDatesTest {
    private static final String INSPECTOR =
            Tokens.of("inspector").jurisdiction("350100").token();
    private static final String OFFICE =
            Tokens.of("performance-office").jurisdiction("350100").token();
    private static final String LOADER =
            Tokens.of("inspector", "integration").jurisdiction("350100").token();

    @Test
    void anActThatNobodyDatesOccursAsItIsRecorded() {
        dated(INSPECTOR, null)
                .statusCode(200)
                .body("occurredOn", equalTo(today().toString()))
                .body("enteredBack", equalTo(false));
        dated(INSPECTOR, today()).statusCode(200).body("enteredBack", equalTo(false));
    }

    @Test
    void anEarlierDateNeedsTheRightToEnterBack() {
        LocalDate yesterday = today().minusDays(1);

        dated(INSPECTOR, yesterday)
                .statusCode(403)
                .body("type", equalTo("urn:jiheng:problem:back-entry-not-permitted"));
    }

    @Test
    void deadlinesGoByTheDateThatWasEnteredBackWithTheRight() {
        for (String entitled : new String[] {OFFICE, LOADER}) {
            dated(entitled, LocalDate.parse("2013-02-06"))
                    .statusCode(200)
                    .body("enteredBack", equalTo(true))
                    .body("deadline", equalTo("2013-02-18"));
        }
    }

    @Test
    void nobodyGivesADateThatHasNotCome() {
        LocalDate tomorrow = today().plusDays(1);

        for (String anybody : new String[] {INSPECTOR, OFFICE}) {
            dated(anybody, tomorrow)
                    .statusCode(422)
                    .body("type", equalTo("urn:jiheng:problem:date-not-yet"))
                    .body("errors[0].path", equalTo("/occurredOn"))
                    .body("errors[0].rule", equalTo("in-the-future"));
        }
    }

    @Test
    void whatHappenedEarlierIsRecordedByAnybodyAndNoDeadlineGoesByIt() {
        visit("2013-02-06")
                .statusCode(200)
                .body("occurredOn", equalTo("2013-02-06"))
                .body("enteredBack", equalTo(false));
        visit(today().plusDays(1).toString()).statusCode(422);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static ValidatableResponse visit(String day) {
        return post(INSPECTOR, "/visits", "{\"occurredOn\": \"" + day + "\"}");
    }

    private static ValidatableResponse dated(String token, LocalDate day) {
        return post(token, "", day == null ? "{}" : "{\"occurredOn\": \"" + day + "\"}");
    }

    private static ValidatableResponse post(String token, String below, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/acts" + below)
                .then();
    }
}
