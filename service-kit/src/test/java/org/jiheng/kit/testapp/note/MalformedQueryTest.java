package org.jiheng.kit.testapp.note;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What stands after the question mark is read, or refused by its name. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MalformedQueryTest {
    @Test
    void everyParameterOfAnotherFormIsNamedWithWhatIsExpected() {
        get("/api/v1/notes?page=first&size=2147483648&sort=name", "en")
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:jiheng:problem:malformed-query"))
                .body("title", equalTo("Parameters of another form"))
                .body("errors.path", contains("/page", "/size"))
                .body("errors.rule", contains("parameter-not-an-integer", "parameter-not-an-integer"))
                .body("errors[0].detail", equalTo("\"first\" is no whole number from -2147483648 to 2147483647."));
    }

    @Test
    void aParameterOfTheMethodItselfIsNamedToo() {
        get("/api/v1/audit-entries?from=yesterday&to=2012-08-21T09:30:00%2B08:00", "zh")
                .statusCode(400)
                .body("title", equalTo("查询参数的形式不正确"))
                .body("errors.path", contains("/from"))
                .body("errors.rule", contains("parameter-not-a-time"))
                .body("errors[0].detail", containsString("“yesterday”不是时间"));
    }

    @Test
    void anAddressAtWhichThereIsNothingStaysOneWhateverIsAskedOfIt() {
        asking("en")
                .contentType(ContentType.JSON)
                .post("/api/v1/notices/first/read?page=first")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:jiheng:problem:not-found"))
                .body("errors", nullValue());
        get("/api/v1/nowhere?page=first", "en").statusCode(404).body("type", equalTo("urn:jiheng:problem:not-found"));
    }

    private static ValidatableResponse get(String address, String language) {
        return asking(language).get(address).then();
    }

    private static RequestSpecification asking(String language) {
        return given().auth()
                .oauth2(Tokens.ofEveryRole().jurisdiction("350100").token())
                .urlEncodingEnabled(false)
                .header("Accept-Language", language);
    }
}
