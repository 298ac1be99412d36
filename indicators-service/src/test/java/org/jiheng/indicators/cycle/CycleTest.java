package org.jiheng.indicators.cycle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CycleTest {
    @Test
    void aNewCycleIsPreparingAndPublishedWithItsSchemeAsGiven() {
        Year year = Year.unopened();

        year.create(year.scheme()).statusCode(201).body("state", equalTo("PREPARING"));

        var standing = Topics.awaitLatest("jiheng.cycles.v1", year.cycle(), s -> true);
        assertThat(standing.at("/data/scheme")).isEqualTo(year.scheme());
        year.get("/scheme").statusCode(200).body("review.groups[0].weight", equalTo("1.5"));
    }

    @Test
    void aYearIsEvaluatedOnce() {
        Year year = Year.preparing();

        year.create(year.scheme()).statusCode(409).body("type", endsWith(":cycle-exists"));
    }

    @Test
    void aBureausCycleWrittenAsItsJurisdictionIsCalledWithADot() {
        Year year = Year.unopenedOfABureau();
        ObjectNode scheme = year.scheme().put("cycle", year.writtenCycle());

        year.create(scheme)
                .statusCode(201)
                .body("cycle", equalTo(year.cycle()))
                .header("Location", endsWith("/api/v1/cycles/" + year.cycle()));

        var standing = Topics.awaitLatest("jiheng.cycles.v1", year.cycle(), s -> true);
        assertThat(standing.at("/data/scheme")).isEqualTo(year.scheme());
        year.get("/scheme").statusCode(200).body("cycle", equalTo(year.cycle()));
        year.create(year.scheme()).statusCode(409).body("type", endsWith(":cycle-exists"));
    }

    @Test
    void aSchemeWithFiveFaultsReportsFiveWithTheirPlaces() {
        Year year = Year.unopened();
        ObjectNode scheme = year.scheme();
        scheme.put("deductionCap", "2.005").put("surprise", true);
        ((ObjectNode) scheme.at("/weights")).put("review", "0.60");
        ((ObjectNode) scheme.at("/review/waves/0")).put("to", "2012-11-30");
        ((ObjectNode) scheme.at("/grading")).remove("cutoffTie");

        year.create(scheme)
                .statusCode(422)
                .body("type", endsWith(":scheme-invalid"))
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "/deductionCap", "/surprise", "/weights", "/review/waves/0/to", "/grading/cutoffTie"))
                .body(
                        "errors.rule",
                        containsInAnyOrder(
                                "not-a-points",
                                "unknown-field",
                                "weights-do-not-add-up-to-one",
                                "ends-before-it-begins",
                                "missing"));
        year.get("").statusCode(404);
    }

    @Test
    void everyRuleOfASchemeHasItsOwnFault() {
        Year year = Year.unopened();
        ObjectNode scheme = year.scheme();
        scheme.put("cycle", "somewhere-2012");
        ((ArrayNode) scheme.at("/tiers")).add(scheme.at("/tiers/0").deepCopy());
        ((ObjectNode) scheme.at("/review/options/0")).put("code", "😀");
        ((ArrayNode) scheme.at("/workCalendar/makeUpWorkdays")).add("2012-02-30");
        ((ObjectNode) scheme.at("/workCalendar")).put("timeZone", "Asia/Fuzhou");
        ((ObjectNode) scheme.at("/grading")).put("excellentShare", "4/3");
        ((ObjectNode) scheme.at("/veto")).put("defaultScope", "EVERYTHING");
        ObjectNode area = (ObjectNode) scheme.at("/inspection/areas/0");
        area.putArray("aliases").add("作风建设").add(area.path("code"));

        year.create(scheme)
                .statusCode(422)
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "/cycle",
                                "/tiers/2/code",
                                "/review/options/0/code",
                                "/workCalendar/makeUpWorkdays/1",
                                "/workCalendar/timeZone",
                                "/grading/excellentShare",
                                "/inspection/areas/0/aliases/1",
                                "/veto/defaultScope"));
    }

    @Test
    void aSchemeMayNameTheBodiesThatIssueItsBulletins() {
        Year year = Year.unopened();
        ObjectNode scheme = year.scheme();
        ArrayNode bodies = scheme.putObject("bulletin").putArray("bodies");
        bodies.addObject().put("name", "福州市绩效管理委员会").put("prefix", "榕绩通报");

        year.create(scheme).statusCode(201);

        var standing = Topics.awaitLatest("jiheng.cycles.v1", year.cycle(), s -> true);
        assertThat(standing.at("/data/scheme/bulletin/bodies")).isEqualTo(bodies);
    }

    /** Their names are written as a bulletin can bear them. */
    @Test
    void bodiesThatCannotBeToldApartAreRefused() {
        Year year = Year.unopened();
        ObjectNode scheme = year.scheme();
        ArrayNode bodies = scheme.putObject("bulletin").putArray("bodies");
        bodies.addObject().put("name", "市绩效办").put("prefix", "榕绩");
        bodies.addObject().put("name", "市绩效办").put("prefix", "榕效");
        bodies.addObject().put("name", "市效能办 ").put("prefix", "榕绩");
        bodies.addObject().put("name", "市政府办").put("prefix", "榕〔政〕");

        year.create(scheme)
                .statusCode(422)
                .body(
                        "errors.path",
                        containsInAnyOrder(
                                "/bulletin/bodies/1/name",
                                "/bulletin/bodies/2/name",
                                "/bulletin/bodies/2/prefix",
                                "/bulletin/bodies/3/prefix"))
                .body(
                        "errors.rule",
                        containsInAnyOrder("body-used-twice", "not-a-body", "body-used-twice", "not-a-prefix"));
    }

    @Test
    void numbersThatEnterAScoreAreNoJsonNumbers() {
        Year year = Year.unopened();
        ObjectNode scheme = year.scheme();
        ((ObjectNode) scheme.at("/components/0")).put("maxPoints", 4);

        year.create(scheme)
                .statusCode(422)
                .body("errors.path", contains("/components/0/maxPoints"))
                .body("errors.rule", contains("wrong-type"));
    }

    @Test
    void theSchemeOfFuzhou2012IsAccepted() throws IOException {
        Path scheme = Path.of(System.getProperty("jiheng.root"), "examples", "fuzhou-2012", "scheme.json");
        Year year = Year.unopened();
        ObjectNode given = (ObjectNode) new ObjectMapper().readTree(Files.readString(scheme));

        // in a jurisdiction of the test's own; nothing else of it is touched
        given.put("cycle", year.cycle()).put("jurisdiction", year.cycle().substring(0, 6));

        year.create(given).statusCode(201);
    }

    @Test
    void aCycleWithoutUnitsDoesNotStart() {
        Year.preparing().start().statusCode(409).body("type", endsWith(":cycle-has-no-units"));
    }

    @Test
    void aCycleStartsOnce() {
        Year.runningWith("P01").start().statusCode(409).body("type", endsWith(":cycle-cannot-start"));
    }

    @Test
    void whatIsComputedUnderACycleIsPublishedAgainWhenTheCycleStarts() {
        Year year = Year.preparing();
        year.register("P01").statusCode(201);
        long before = cycleRevision(Topics.awaitLatest("jiheng.units.v1", year.subject("P01"), s -> true));

        year.start().statusCode(200).body("state", equalTo("RUNNING"));

        var cycle = Topics.awaitLatest(
                "jiheng.cycles.v1",
                year.cycle(),
                s -> s.at("/data/state").asText().equals("RUNNING"));
        var unit = Topics.awaitLatest("jiheng.units.v1", year.subject("P01"), s -> cycleRevision(s) > before);
        assertThat(cycleRevision(unit)).isEqualTo(cycle.get("revision").asLong());
    }

    @Test
    void theOfficeOfAnotherJurisdictionIsRefused() {
        Year year = Year.preparing();
        Year other = Year.unopened();

        year.post(other.office(), "/start", null).statusCode(403).body("type", endsWith(":not-your-jurisdiction"));
        other.create(year.scheme()).statusCode(403).body("type", endsWith(":not-your-jurisdiction"));
    }

    @Test
    void whileACycleIsPreparedNoFactsComeIn() {
        Year year = Year.preparing();
        year.register("P01").statusCode(201);

        year.filePlan("P01", Plans.complete("P01")).statusCode(409).body("type", endsWith(":cycle-not-running"));
    }

    private static long cycleRevision(JsonNode standing) {
        return standing.get("cyclerevision").asLong();
    }
}
