package org.jiheng.scoring.bulletin;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.result.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** A scheme may say in whose name results are announced; then nobody else announces them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IssuingBodiesTest {
    private static final String OFFICES = "中共福州市委办公厅 福州市人民政府办公厅";
    private static final String COMMITTEE = "福州市绩效管理委员会";

    private final StandingTopics topics = new StandingTopics();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void aBodyThatTheSchemeNamesIssuesUnderItsPrefix() {
        publishedUnderASchemeThatNamesTwo("351260-2001");

        issue("351260-2001", 1, OFFICES, "榕委办", "en")
                .statusCode(201)
                .body("number", startsWith("榕委办〔"))
                .body("title", startsWith(OFFICES));
    }

    @Test
    void anotherBodyIsRefusedAndToldWhichThereAre() {
        publishedUnderASchemeThatNamesTwo("351260-2002");

        issue("351260-2002", 1, "福州市效能建设领导小组", "榕委办", "en")
                .statusCode(422)
                .body("type", endsWith(":bulletin-body-not-of-the-scheme"))
                .body("errors.path", contains("/body"))
                .body("errors.rule", contains("body-not-of-the-scheme"))
                .body("errors[0].detail", equalTo("The scheme names: " + OFFICES + ", " + COMMITTEE + "."));
        issue("351260-2002", 1, "福州市效能建设领导小组", "榕委办", "zh")
                .body("errors[0].detail", allOf(containsString(OFFICES), containsString(COMMITTEE)));

        bulletins("351260-2002").body("total", equalTo(0));
    }

    @Test
    void theirPrefixesAreNotExchanged() {
        publishedUnderASchemeThatNamesTwo("351260-2003");

        issue("351260-2003", 1, OFFICES, "榕绩通报", "en")
                .statusCode(422)
                .body("type", endsWith(":bulletin-body-not-of-the-scheme"))
                .body("errors.path", contains("/prefix"))
                .body("errors.rule", contains("prefix-not-of-the-body"))
                .body("errors[0].detail", containsString("榕委办"));

        bulletins("351260-2003").body("total", equalTo(0));
    }

    /** A later scheme of the cycle says nothing about what was published before. */
    @Test
    void whatCountsIsTheSchemeThatTheVersionWasPublishedUnder() {
        Published published = Published.cycle("351260-2004", topics).version(1, null);
        published.issuedBy(COMMITTEE, "榕绩通报");

        issue("351260-2004", 1, "福州市效能建设领导小组", "榕效", "en").statusCode(201);

        published.version(2, 1);
        issue("351260-2004", 2, "福州市效能建设领导小组", "榕效", "en").statusCode(422);
        issue("351260-2004", 2, COMMITTEE, "榕绩通报", "en").statusCode(201);
    }

    private void publishedUnderASchemeThatNamesTwo(String cycle) {
        Published.cycle(cycle, topics)
                .issuedBy(OFFICES, "榕委办")
                .issuedBy(COMMITTEE, "榕绩通报")
                .version(1, null);
    }

    private static ValidatableResponse issue(String cycle, int version, String body, String prefix, String language) {
        return given().auth()
                .oauth2(office())
                .contentType(ContentType.JSON)
                .header("Accept-Language", language)
                .body("{\"body\":\"" + body + "\",\"prefix\":\"" + prefix + "\"}")
                .post("/api/v1/cycles/" + cycle + "/results/" + version + "/bulletins")
                .then();
    }

    private static ValidatableResponse bulletins(String cycle) {
        return given().auth()
                .oauth2(office())
                .get("/api/v1/cycles/" + cycle + "/bulletins")
                .then()
                .statusCode(200);
    }

    private static String office() {
        return Tokens.of("performance-office")
                .jurisdiction("351260")
                .person("office")
                .token();
    }
}
