package org.jiheng.survey;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.ReviewedCycle.sheet;

/** Paper is entered twice, by two clerks; what both have read is in. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PaperTest {
    private static final String BUNDLE = "RES-017";

    private ReviewedCycle cycle;

    @BeforeEach
    void open() {
        cycle = ReviewedCycle.withOpenWave("P01", "P02");
    }

    @AfterEach
    void leave() {
        cycle.close();
    }

    @Test
    void whatOneClerkHasEnteredIsNotInYet() {
        Response first = enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.jsonPath().getString("state")).isEqualTo("FIRST_ENTERED");
        assertThat(cycle.ballots()).isZero();
    }

    @Test
    void whatTwoClerksHaveReadAlikeIsIn() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"), sheet("S-2", "CPPCC", "P02:BBBBB"));
        Response second = enter("wang", sheet("S-2", "CPPCC", "P02:BBBBB"), sheet("S-1", "CPPCC", "P01:AAAAA"));
        assertThat(second.jsonPath().getString("state")).isEqualTo("TAKEN_IN");
        assertThat(cycle.ballots()).isEqualTo(2);
    }

    @Test
    void theSameClerkTwiceIsOneEntry() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        Response again = enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        assertThat(again.jsonPath().getString("state")).isEqualTo("FIRST_ENTERED");
        assertThat(cycle.ballots()).isZero();
    }

    @Test
    void eachPlaceIsShownInWhichTheTwoDiffer() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA;P02:NNNNN"), sheet("S-2", "CPPCC", "P01:AAAAA"));
        Response second = enter("wang", sheet("S-1", "RESIDENTS", "P01:AABAA"), sheet("S-3", "CPPCC", "P01:AAAAA"));
        assertThat(second.jsonPath().getString("state")).isEqualTo("DIFFERING");
        assertThat(second.jsonPath().getInt("differing")).isEqualTo(9);
        List<String> places = second.jsonPath()
                .getList("differences.collect { it.serial + ' ' + it.place + ' ' + it.own + ' ' + it.other }");
        assertThat(places)
                .contains(
                        "S-1 GROUP RESIDENTS CPPCC",
                        "S-1 P01/INTEGRITY B A",
                        "S-1 P02/POLICY – N",
                        "S-2 SHEET – entered",
                        "S-3 SHEET entered –");
        assertThat(cycle.ballots()).isZero();
    }

    @Test
    void aMistakeIsMendedByWhoMadeItAndTheBundleIsIn() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        enter("wang", sheet("S-1", "CPPCC", "P01:AABAA"));
        Response mended = enter("li", sheet("S-1", "CPPCC", "P01:AABAA"));
        assertThat(mended.jsonPath().getString("state")).isEqualTo("TAKEN_IN");
        assertThat(cycle.ballots()).isEqualTo(1);
    }

    @Test
    void aThirdClerkIsRefused() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        enter("wang", sheet("S-1", "CPPCC", "P01:AABAA"));
        refused(enter("zhao", sheet("S-1", "CPPCC", "P01:AABAA")), 403, "paper-batch-of-others");
    }

    @Test
    void whatIsInIsNotEnteredAgain() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        enter("wang", sheet("S-1", "CPPCC", "P01:AAAAA"));
        refused(enter("li", sheet("S-1", "CPPCC", "P01:BBBBB")), 409, "paper-batch-over");
        assertThat(cycle.ballots()).isEqualTo(1);
    }

    @Test
    void aSheetThatIsInAlreadyIsRefusedOfTheSecondEntry() {
        cycle.takeIn(sheet("S-1", "CPPCC", "P01:CCCCC"));
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        Response second = enter("wang", sheet("S-1", "CPPCC", "P01:AAAAA"));
        refused(second, 422, "ballots-refused");
        assertThat(second.jsonPath().getString("errors[0].path")).isEqualTo("/ballots/0/serial");
        assertThat(cycle.ballots()).isEqualTo(1);
    }

    @Test
    void aFileIsAnEntryToo() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        Response second = clerk("wang")
                .contentType("text/csv; charset=UTF-8")
                .body("编号,评议主体,渠道,评价\nS-1,CPPCC,PAPER,P01:AAAAA\n")
                .put(bundle() + "/entry/table");
        assertThat(second.jsonPath().getString("state")).isEqualTo("TAKEN_IN");
    }

    @Test
    void ofAFileEveryFaultyRowIsNamedAndNoneIsIn() {
        String file = "serial,group,channel,ratings\nS-1,NOBODY,PAPER,P01:AAAAA\n,CPPCC,PAPER,P01:AAAAA\n"
                + "S-3,CPPCC,PIGEON,P01:AAAAA\nS-4,CPPCC,PAPER,P09:AAAAA\nS-5,CPPCC,PAPER,P01:AAAAA\n";
        Response response = clerk("li")
                .contentType("text/csv")
                .body(file)
                .post(cycle.path("/waves/" + ReviewedCycle.WAVE + "/ballots/table"));
        refused(response, 422, "rows-faulty");
        assertThat(response.jsonPath().getList("errors.path"))
                .containsExactly("/rows/2/group", "/rows/3/serial", "/rows/4/channel", "/rows/5/ratings");
        assertThat(cycle.ballots()).isZero();
    }

    @Test
    void ofAFileAllSheetsAreIn() {
        String file = "serial,group,channel,ratings\nS-1,CPPCC,PAPER,P01:AAAAA\nS-2,CPPCC,MAIL,P01:AAAAA\n";
        Response response = clerk("li")
                .contentType("text/csv")
                .body(file)
                .post(cycle.path("/waves/" + ReviewedCycle.WAVE + "/ballots/table"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(cycle.ballots()).isEqualTo(2);
    }

    @Test
    void aWaveIsNotClosedOverABundleThatIsUnfinished() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        Response close = cycle.closeWave();
        refused(close, 409, "paper-batches-unfinished");
        assertThat(close.jsonPath().getString("detail")).contains(BUNDLE);
        assertThat(cycle.state()).isEqualTo("OPEN");
    }

    @Test
    void aDiscardedBundleHoldsNoCloseUpAndItsSheetsMayBeEnteredAnew() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        Response discarded =
                cycle.as("survey-manager").body(Map.of("reason", "录入员离职")).post(bundle() + "/discard");
        assertThat(discarded.statusCode()).isEqualTo(204);
        assertThat(cycle.takeIn(sheet("S-1", "CPPCC", "P01:AAAAA")).statusCode())
                .isEqualTo(201);
        assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
    }

    @Test
    void theListSaysHowFarEachBundleIsAndNothingOfItsSheets() {
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA"));
        Response list = cycle.as("survey-manager").get(cycle.path("/waves/" + ReviewedCycle.WAVE + "/paper-batches"));
        assertThat(list.asString())
                .isEqualTo("{\"batches\":[{\"batch\":\"RES-017\",\"state\":\"FIRST_ENTERED\",\"sheets\":1}],"
                        + "\"page\":0,\"size\":50,\"total\":1}");
    }

    @Test
    void anEntryCannotBeReadInTheDatabaseAndGoesWithTheEndOfItsBundle() {
        String entries = "SELECT encode(sealed, 'hex') FROM paper_sheet WHERE cycle = '" + cycle.code() + "'";
        enter("li", sheet("S-1", "CPPCC", "P01:AAAAA;P02:AAAAA"), sheet("S-2", "CPPCC", "P01:AAAAA;P02:AAAAA"));
        List<String> sealed = Database.query(entries);
        assertThat(sealed).hasSize(2).doesNotHaveDuplicates().noneMatch(row -> row.contains("1111111111"));
        enter("wang", sheet("S-1", "CPPCC", "P01:AAAAA;P02:AAAAA"), sheet("S-2", "CPPCC", "P01:AAAAA;P02:AAAAA"));
        assertThat(Database.query(entries)).isEmpty();
    }

    @SafeVarargs
    private Response enter(String clerk, Map<String, String>... sheets) {
        return clerk(clerk).body(Map.of("ballots", List.of(sheets))).put(bundle() + "/entry");
    }

    private RequestSpecification clerk(String name) {
        return ReviewedCycle.as(Tokens.of("survey-clerk")
                        .jurisdiction(ReviewedCycle.JURISDICTION)
                        .person(name))
                .contentType(ContentType.JSON);
    }

    private String bundle() {
        return cycle.path("/waves/" + ReviewedCycle.WAVE + "/paper-batches/" + BUNDLE);
    }

    private static void refused(Response response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.jsonPath().getString("type")).isEqualTo("urn:jiheng:problem:" + type);
    }
}
