package org.jiheng.kit.audit;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(AuditIsRequired.class)
class ChangesAreWrittenDownTest {
    private final Notes notes = new Notes("350100");

    @Test
    void anEntrySaysWhoDidWhatToWhichSubjectAndWhy() {
        notes.write("P01", "first").statusCode(200);
        notes.write("P01", "second \"quoted\" \n 绩衡 \uD83D\uDE00").statusCode(200);

        JsonPath found = notes.entriesBelow(notes.cycle + "/P01");
        assertThat(found.getLong("total")).isEqualTo(2);
        Map<String, Object> newest = found.getMap("entries[0]");
        assertThat((String) newest.get("person")).startsWith("http").endsWith("#li-performance-office");
        assertThat(newest)
                .containsEntry("outcome", "DONE")
                .containsEntry("act", "POST /api/v1/cycles/{cycle}/audited-notes")
                .containsEntry("roles", List.of("performance-office"))
                .containsEntry("jurisdiction", "350100")
                .containsEntry("address", "127.0.0.1")
                .containsEntry("before", Map.of("note", "first"))
                .containsEntry("reason", "because");
        assertThat(found.getMap("entries[1]"))
                .doesNotContainKey("before")
                .containsEntry("after", Map.of("note", "first"));
    }

    @Test
    void aBatchHasAnEntryForEachSubject() {
        notes.writeMany(2_500);

        assertThat(notes.entriesBelow(notes.cycle).getLong("total")).isEqualTo(2_500);
    }

    @Test
    void whatFailedLeavesNoEntry() {
        notes.write(List.of(Notes.about("P01", "good"), Notes.about("P02", "fail")))
                .statusCode(500);

        assertThat(notes.entriesBelow(notes.cycle).getLong("total")).isZero();
    }

    @Test
    void aChangeWithoutAnEntryFailsAndIsNotStored() {
        Map<String, Object> body = Map.of("notes", List.of(Notes.about("P01", "unseen")));

        notes.as("performance-office")
                .body(body)
                .put(notes.path)
                .then()
                .statusCode(500)
                .body("type", equalTo("urn:jiheng:problem:internal-error"));

        assertThat(Database.query("SELECT 1 FROM fact WHERE subject = '" + notes.cycle + "/P01'"))
                .isEmpty();
    }

    @Test
    void aSuccessThatWroteNothingAtAllNeedsAnEntryToo() {
        notes.as("performance-office").post(notes.path + "/nothing").then().statusCode(500);
    }

    @Test
    void whatIsExemptPassesAndLeavesNoTrace() {
        Map<String, Object> body = Map.of("notes", List.of(Notes.about("P01", "unseen")));
        String before = Database.query("SELECT count(*) FROM audit_entry WHERE operation LIKE '%/audited-notes/secret'")
                .get(0);

        notes.as("performance-office")
                .body(body)
                .post(notes.path + "/secret")
                .then()
                .statusCode(200);
        notes.as("inspector").body(body).post(notes.path + "/secret").then().statusCode(403);

        assertThat(Database.query("SELECT count(*) FROM audit_entry WHERE operation LIKE '%/audited-notes/secret'"))
                .containsExactly(before);
    }

    @Test
    void anAuditorSeesNothingOfAnotherJurisdiction() {
        Notes bureau = new Notes("350100/A15");
        bureau.write("P01", "theirs").statusCode(200);

        assertThat(notes.entriesBelow(bureau.cycle).getLong("total")).isZero();
        assertThat(bureau.entriesBelow(bureau.cycle).getLong("total")).isEqualTo(1);
    }

    @Test
    void onlyAuditorsLookAtTheLog() {
        notes.as("performance-office").get("/api/v1/audit-entries").then().statusCode(403);
        notes.as("performance-office")
                .get("/api/v1/audit-entries/export")
                .then()
                .statusCode(403);
    }

    @Test
    void aSearchIsNarrowedAndPaged() {
        notes.writeMany(25);
        var asked = notes.as("auditor")
                .queryParam("subject", notes.cycle)
                .queryParam("act", "POST /api/v1/cycles/{cycle}/audited-notes")
                .queryParam("outcome", "DONE")
                .queryParam("from", "2020-01-01T00:00:00Z")
                .queryParam("to", "2120-01-01T00:00:00+08:00")
                .queryParam("page", 2)
                .queryParam("size", 10)
                .get("/api/v1/audit-entries")
                .then()
                .statusCode(200)
                .body("page", equalTo(2))
                .body("size", equalTo(10))
                .body("total", equalTo(25));
        assertThat(asked.extract().jsonPath().getList("entries")).hasSize(5);
    }

    @Test
    void aSearchThatCannotBeIsRefusedByTheNameOfItsField() {
        for (String query : new String[] {"size=501", "size=0", "page=-1", "sort=person", "outcome=MAYBE"}) {
            notes.as("auditor")
                    .get("/api/v1/audit-entries?" + query)
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("urn:jiheng:problem:invalid-values"))
                    .body("errors.path", equalTo(List.of("/" + query.split("=")[0])));
        }
    }
}
