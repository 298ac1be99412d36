package org.jiheng.inspection.catalogue;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.person;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CatalogueOverHttpTest {
    private static final String ZHOU = person("performance-office", "zhou").token();
    private static final String XU = person("performance-office", "xu").token();
    private static final String TABLE = """
            code,area,description,minPoints,maxPoints,clause
            S1,STYLE,窗口离岗,0.50,,§五(三)
            S2,作风建设,接待生硬,0.10,0.30,
            C1,COMPLAINTS,逾期未办,0.20,1.00,
            """;

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @Test
    void aCatalogueIsInForceOnceASecondPersonHasApprovedIt() {
        int version = proposed(TABLE);
        get("").then().statusCode(404);
        approve(ZHOU, version).then().statusCode(403).body("type", endsWith(":catalogue-by-the-same-person"));

        approve(XU, version).then().statusCode(200).body("state", equalTo("APPROVED"));

        get("").then().body("version.version", equalTo(version)).body("items[1].area", equalTo("STYLE"));
        approve(XU, version).then().statusCode(409).body("type", endsWith(":catalogue-approved-already"));
    }

    @Test
    void aVersionBehindANewerOneIsNotApprovedAnyMore() {
        int first = proposed(TABLE);
        int second = proposed(TABLE);

        approve(XU, first).then().statusCode(409).body("type", endsWith(":catalogue-superseded"));

        approve(XU, second).then().statusCode(200);
    }

    @Test
    void whatIsGivenOutAsATableIsTakenBack() {
        approve(XU, proposed(TABLE)).then().statusCode(200);
        String table = given().auth()
                .oauth2(ZHOU)
                .accept("text/csv")
                .get(path() + "/table")
                .asString();

        int again = proposed(table);

        assertThat(get("?version=" + again).jsonPath().getList("items"))
                .isEqualTo(get("").jsonPath().getList("items"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            'S1,STYLE,x,0.5,,\\nS1,STYLE,x,0.5,,', /rows/3/code,      item-twice
            'S1,HYGIENE,x,0.5,,',                 /rows/2/area,      unknown-area
            'S1,STYLE,x,0.5,0.4,',                /rows/2/maxPoints, most-below-the-least
            """)
    void aFaultyRowIsNamedAndNothingStored(String rows, String path, String rule) {
        Map<String, String> before = Database.contents();

        Response refused = propose("code,area,description,minPoints,maxPoints,clause\n" + rows.replace("\\n", "\n"));

        refused.then().statusCode(422).body("errors.path", hasItem(path)).body("errors.rule", hasItem(rule));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"S1, , 0.50", "S1, 0.5, 0.50", "S2, 0.30, 0.30"})
    void aFindingTakesItsPointsFromAnItem(String item, String points, String taken) {
        approve(XU, proposed(TABLE)).then().statusCode(200);

        String finding = record(item, points).path("finding");

        approve(XU, proposed(TABLE.replace("0.50", "1.50"))).then().statusCode(200);
        inspection
                .look("/" + finding, Map.of())
                .then()
                .body("points", equalTo(taken))
                .body("measuredBy.item", equalTo(item))
                .body("measuredBy.version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "S1, 0.4,  /points, not-what-the-item-says",
        "S2, ,     /points, not-what-the-item-says",
        "S2, 0.31, /points, not-what-the-item-says",
        "C1, 0.5,  /item,   item-of-another-area",
        "S9, 0.5,  /item,   unknown-item",
        ",   ,     /points, missing-without-an-item"
    })
    void aFindingCostsWhatItsItemSays(String item, String points, String path, String rule) {
        approve(XU, proposed(TABLE)).then().statusCode(200);

        Response refused = record(item, points);

        refused.then().statusCode(422).body("errors.path", hasItem(path)).body("errors.rule", hasItem(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE catalogue_version SET approved_by = proposed_by, approved_at = now() WHERE cycle = '%s'",
                "UPDATE catalogue_version SET approved_by = NULL, approved_at = now() WHERE cycle = '%s'",
                "UPDATE catalogue_item SET most = 9 WHERE cycle = '%s'",
                "DELETE FROM catalogue_item WHERE cycle = '%s'",
                "INSERT INTO catalogue_version VALUES ('%s', 9, 'a', now(), 'b', now())"
            })
    void theDatabaseHoldsToTwoPersonsAndToWhatWasProposed(String statement) {
        proposed(TABLE);

        String written = statement.formatted(cycle.code());

        assertThatThrownBy(() -> Database.executeAsOwner(written)).isInstanceOf(IllegalStateException.class);
    }

    private String path() {
        return "/api/v1/cycles/" + cycle.code() + "/deduction-catalogue";
    }

    private Response propose(String table) {
        return given().auth()
                .oauth2(ZHOU)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv; charset=UTF-8")
                .body(table)
                .post(path() + "/table");
    }

    private int proposed(String table) {
        return propose(table).then().statusCode(201).extract().path("version");
    }

    private Response approve(String token, int version) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post(path() + "/versions/" + version + "/approve");
    }

    private Response get(String query) {
        return given().auth().oauth2(LIN).get(path() + query);
    }

    private Response record(String item, String points) {
        String body = Inspection.findingWith("unit", "\"P01\"")
                .replace(" \"points\": \"0.5\",", points == null ? "" : " \"points\": \"" + points + "\",");
        return inspection.as(LIN, "", item == null ? body : body.replaceFirst("\\{", "{\"item\": \"" + item + "\","));
    }
}
