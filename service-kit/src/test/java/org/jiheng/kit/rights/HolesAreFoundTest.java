package org.jiheng.kit.rights;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** The matrix is red where the test application has a hole, and a right that nobody asks about is loud. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HolesAreFoundTest extends NoteMatrix {
    private static final String HOLES = "/api/v1/holes/cycles/{cycle}/notes/{note}";

    private String hole;

    @Override
    protected boolean tried(Operation operation) {
        return operation.path().startsWith(HOLES)
                && (hole == null || operation.path().endsWith(hole));
    }

    @Override
    @Test
    protected void everyCallerMayWhatTheTableSaysAndNothingElse() {
        // not here: these are the holes
    }

    @Test
    void aCheckByThePathOnly() {
        hole = "/answer-by-path-only";
        Outcome outcome = outcome();
        assertThat(outcome.wrongAllows())
                .anySatisfy(wrong -> assertThat(wrong)
                        .contains("own address, row of Place[jurisdiction=350200")
                        .contains(": 204 "));
        assertThat(outcome.stored()).isNotEmpty();
    }

    @Test
    void aRoleOfAnotherJurisdiction() {
        hole = "/answer-anybodys";
        Outcome outcome = outcome();
        assertThat(outcome.wrongAllows())
                .anySatisfy(wrong -> assertThat(wrong)
                        .contains("row of Place[jurisdiction=350200")
                        .contains(": 204 "))
                .anySatisfy(wrong -> assertThat(wrong).contains("row of Place[jurisdiction=350100/A15"))
                .anySatisfy(wrong -> assertThat(wrong)
                        .contains("jurisdiction=350100/A15")
                        .contains("row of Place[jurisdiction=350100,"));
        assertThat(outcome.stored()).isNotEmpty();
    }

    @Test
    void aRowThatIsHiddenFromWhoMay() {
        hole = "/answer-unless-hidden";
        Outcome outcome = outcome();
        assertThat(outcome.wrongRefusals())
                .anySatisfy(wrong -> assertThat(wrong)
                        .contains("row of Place[jurisdiction=350100, unit=P01, office=STATISTICS_BUREAU]")
                        .contains(": 404 "));
        assertThat(outcome.wrongAllows()).isEmpty();
        assertThat(outcome.neverDone()).isEmpty();
    }

    @Test
    void aRightThatNeverLeadsToAnything() {
        hole = "/answer-too-late";
        Outcome outcome = outcome();
        assertThat(outcome.neverDone()).singleElement().asString().contains("unit-officer", ": 409 ");
        assertThat(outcome.wrongAllows()).isEmpty();
        assertThat(outcome.wrongRefusals()).isEmpty();
    }

    @Test
    void aWriteThatNobodyAskedAboutIsUndone() {
        setUp(places());
        var before = Database.contents();
        assertLoud(request().post(HOLES + "/answer-unasked", cycle(own()), note(own())));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void anActWithoutATransactionThatNobodyAskedAboutIsLoud() {
        setUp(places());
        assertLoud(request().post(HOLES + "/keep-unasked", cycle(own()), note(own())));
    }

    @Test
    void anAnswerThatNobodyAskedAboutDoesNotLeave() {
        assertLoud(request().get(HOLES + "/unasked", cycle(own()), note(own())));
    }

    private static void assertLoud(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(500);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:internal-error");
        assertThat(response.asString()).doesNotContain("secret");
    }

    private io.restassured.specification.RequestSpecification request() {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(Tokens.of("unit-officer")
                        .jurisdiction(CITY)
                        .unit(unit())
                        .token());
    }
}
