package org.jiheng.kit.audit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(AuditIsRequired.class)
class RefusedAttemptsAreWrittenDownTest {
    private final Notes notes = new Notes("350100");
    private final Map<String, Object> body = Map.of("notes", List.of(Notes.about("P01", "a-secret-of-the-body")));

    @Test
    void whoMayNotIsWrittenDownWithPathAndProblem() {
        notes.as("inspector").body(body).post(notes.path).then().statusCode(403);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refused("path = '" + notes.path + "'"))
                        .singleElement()
                        .asString()
                        .contains(
                                "#li-inspector",
                                "POST /api/v1/cycles/{cycle}/audited-notes",
                                "127.0.0.1",
                                "not-permitted"));
        assertThat(Database.query("SELECT 1 FROM audit_entry e WHERE e::text LIKE '%a-secret-of-the-body%'"))
                .isEmpty();
    }

    @Test
    void aRequestThatBreaksARuleIsWrittenDown() {
        notes.as("performance-office")
                .body("{\"notes\":[{}]}")
                .post(notes.path)
                .then()
                .statusCode(422);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refused("path = '" + notes.path + "'"))
                        .singleElement()
                        .asString()
                        .contains("invalid-values"));
    }

    @Test
    void whoeverReadsWithoutTheRightIsWrittenDownButNotWhoLooksForWhatIsNotThere() {
        notes.as("inspector")
                .get("/api/v1/cycles/" + notes.cycle + "/units/P01/facts")
                .then()
                .statusCode(403);
        notes.as("auditor").get("/api/v1/nowhere/" + notes.cycle).then().statusCode(404);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refused("path LIKE '%" + notes.cycle + "%'"))
                        .singleElement()
                        .asString()
                        .contains("not-permitted"));
    }

    @Test
    void theActIsNamedThoughTheRoleWasRefusedBeforeTheEndpoint() {
        notes.as("survey-clerk").get("/api/v1/audit-entries/export").then().statusCode(403);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(refused("person LIKE '%#li-survey-clerk'"))
                        .singleElement()
                        .asString()
                        .contains(",read-audit-entries,", "not-permitted"));
    }

    @Test
    void manyAttemptsOfNobodyAreOneEntryWithACount() {
        long before = attemptsOfNobody();

        for (int i = 0; i < 40; i++) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post(notes.path)
                    .then()
                    .statusCode(401);
        }
        for (int i = 0; i < 10; i++) {
            given().contentType(ContentType.JSON)
                    .auth()
                    .oauth2("nonsense")
                    .body(body)
                    .post(notes.path)
                    .then()
                    .statusCode(401);
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(attemptsOfNobody() - before).isEqualTo(50));
        assertThat(refused("person IS NULL AND path IS NOT NULL")).isEmpty();
        assertThat(refused("person IS NULL").size()).isLessThan(40);
    }

    private static long attemptsOfNobody() {
        return Long.parseLong(Database.query(
                        "SELECT coalesce(sum(occurrences), 0) FROM audit_entry"
                                + " WHERE person IS NULL AND operation = 'POST /api/v1/cycles/{cycle}/audited-notes' AND problem = 'not-signed-in'")
                .get(0));
    }

    private static List<String> refused(String condition) {
        return Database.query("SELECT e::text FROM audit_entry e WHERE outcome = 'REFUSED' AND " + condition);
    }
}
