package org.jiheng.inspection.finding;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.person;

/** What is kept of who did what, and that nothing is done twice. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingAuditTest {
    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            cycle = RunningCycle.arrive(topics);
            inspection = new Inspection(cycle);
        }
    }

    @Test
    void theLogSaysWhoDecidedWhatItWasBeforeAndAfterAndWhy() {
        String finding = inspection.in("REDUCED");

        JsonPath entries = inspection.audited(finding, "DONE");

        assertThat(entries.getList("entries.act"))
                .containsExactly("decide-appeal", "appeal-finding", "notify-finding", "record-finding");
        assertThat(entries.getString("entries[0].person")).endsWith("#wu");
        assertThat(entries.getMap("entries[0]"))
                .containsEntry("roles", List.of("appeal-reviewer"))
                .containsEntry("jurisdiction", "350100")
                .containsEntry("before", Map.of("state", "APPEALED", "deducted", "0.50"))
                .containsEntry("after", Map.of("state", "REDUCED", "deducted", "0.25"))
                .containsEntry("reason", "经核实");
        assertThat(entries.getMap("entries[3]")).doesNotContainKey("before");
    }

    @Test
    void theLogSaysWhoWasRefused() {
        // of somebody who is refused often, only the first attempts have an entry each
        String ruan = person("inspector", "ruan").token();
        String appealed = inspection
                .as(ruan, "", Inspection.findingWith("points", "\"0.5\""))
                .path("finding");
        inspection.as(ruan, "/" + appealed + "/notify", "{}").then().statusCode(200);
        inspection.move(appealed, "appeal").then().statusCode(200);
        String path = "/api/v1/cycles/" + cycle.code() + "/findings/" + appealed + "/decide";

        inspection
                .as(
                        person("appeal-reviewer", "ruan").token(),
                        "/" + appealed + "/decide",
                        Inspection.decision("UPHELD"))
                .then()
                .statusCode(403);

        await().untilAsserted(() -> assertThat(given().auth()
                        .oauth2(person("auditor", "lu").token())
                        .queryParam("act", "decide-appeal")
                        .queryParam("outcome", "REFUSED")
                        .get("/api/v1/audit-entries")
                        .jsonPath()
                        .<Map<String, Object>>getList("entries.findAll { it.path == '" + path + "' }"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("problem", "reviewer-took-part"))
                .satisfies(entry -> assertThat((String) entry.get("person")).endsWith("#ruan")));
    }

    @Test
    void aRepeatedRequestRecordsAndTellsOnce() {
        String body = Inspection.findingWith("unit", "\"P01\"");
        Response first = withKey("record-1", "", body);
        String finding = first.path("finding");
        withKey("notify-1", "/" + finding + "/notify", "{}").then().statusCode(200);
        Map<String, String> before = Database.contents();

        Response again = withKey("record-1", "", body);
        Response toldAgain = withKey("notify-1", "/" + finding + "/notify", "{}");

        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("finding", equalTo(finding));
        toldAgain.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(Database.contents()).isEqualTo(before);
        assertThat(inspection.audited(finding, "DONE").getInt("total")).isEqualTo(2);
    }

    @Test
    void aUnitSeesItsOwnFindingsFromTheNoticeOn() {
        String recorded = inspection.recorded("0.5");
        String dropped = inspection.in("DROPPED");
        String notified = inspection.notified("0.5");
        String head = person("unit-head", "he").unit("P01").token();
        String otherHead = person("unit-head", "xu").unit("P02").token();
        String insider = person("auditor", "lu").unit("P01").token();

        assertThat(inspection.seenBy(head)).containsExactly(notified);
        assertThat(inspection.seenBy(otherHead)).isEmpty();
        assertThat(inspection.seenBy(insider)).containsExactly(notified);
        assertThat(inspection.seenBy(LIN)).containsExactly(recorded, dropped, notified);
        assertThat(status(head, recorded)).isEqualTo(404);
        assertThat(status(head, notified)).isEqualTo(200);
        assertThat(status(otherHead, notified)).isEqualTo(403);
        assertThat(status(person("auditor", "lu").token(), recorded)).isEqualTo(200);
        assertThat(status(Tokens.of("auditor").jurisdiction("350100/A15").token(), notified))
                .isEqualTo(403);
    }

    private int status(String token, String finding) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/cycles/" + cycle.code() + "/findings/" + finding)
                .statusCode();
    }

    private Response withKey(String key, String below, String body) {
        return given().auth()
                .oauth2(LIN)
                .header("Idempotency-Key", cycle.code() + key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/cycles/" + cycle.code() + "/findings" + below);
    }
}
