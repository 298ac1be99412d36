package org.jiheng.indicators.bureau;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Bureau;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Indicators of a bureau's own cycle name those of the bureau that they serve (§三), and are seen from there. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ServedIndicatorsTest {
    private static final String CSV = "text/csv";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Bureau bureau;
    private Year city;
    private Year own;

    @BeforeEach
    void aBureauWithTwoOffices() {
        bureau = Bureau.running();
        city = bureau.city();
        own = bureau.own();
    }

    @Test
    void fromTheBureausIndicatorOneSeesWhichOfficeServesItByWhomAndHowFar() {
        bureau.withApprovedPlanServing("O1", "A15-01", "A15-03").withApprovedPlanServing("O2", "A15-01");
        own.post(
                        own.officerOf("O1"),
                        "/progress-reports",
                        Map.of(
                                "progressReports",
                                List.of(Map.of(
                                        "unit", "O1", "indicator", "O1-01", "date", "2012-09-28", "actual", "73.5"))))
                .statusCode(201);
        own.post(
                        own.officerOf("O1"),
                        "/self-assessments",
                        Map.of("selfAssessments", List.of(Rows.points("O1", "O1-01", "0.35"))))
                .statusCode(201);
        own.post(
                        own.assessor("PERFORMANCE_OFFICE"),
                        "/assessments",
                        Map.of("assessments", List.of(Rows.points("O1", "O1-01", "0.3"))))
                .statusCode(201);

        serving(city.officerOf("A15"), "?indicator=A15-01")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("indicators.cycle", contains(own.cycle(), own.cycle()))
                .body("indicators.unit", contains("O1", "O2"))
                .body("indicators[0].unitName", equalTo("单位O1"))
                .body("indicators[0].indicator", equalTo("O1-01"))
                .body("indicators[0].responsiblePerson", equalTo(Plans.PERSON))
                .body("indicators[0].target", equalTo("100"))
                .body("indicators[0].actual", equalTo("73.5"))
                .body("indicators[0].actualOn", equalTo("2012-09-28"))
                .body("indicators[0].maxPoints", equalTo("0.40"))
                .body("indicators[0].selfPoints", equalTo("0.35"))
                .body("indicators[0].assessedPoints", equalTo("0.30"))
                .body("indicators.state", contains("ASSESSED", "IN_PROGRESS"))
                .body("indicators[1].actual", nullValue());
        serving(city.headOf("A15"), "?sort=-unit").body("indicators.serves", contains("A15-01", "A15-03", "A15-01"));
    }

    @Test
    void fromAnOfficesIndicatorOneSeesWhatItServes() {
        bureau.withApprovedPlanServing("O1", "A15-01", "A15-03");

        served(own.officerOf("O1"), "O1")
                .statusCode(200)
                .body("indicators.servedBy", contains("O1-01", "O1-01"))
                .body("indicators.indicator", contains("A15-01", "A15-03"))
                .body("indicators.component", contains("BUSINESS", "CAMPAIGNS"))
                .body("indicators[0].cycle", equalTo(city.cycle()))
                .body("indicators[0].unit", equalTo("A15"))
                .body("indicators[0].name", equalTo("指标A15-01"))
                .body("indicators[0].maxPoints", equalTo("0.40"))
                .body("indicators[0].state", equalTo("IN_PROGRESS"));
        own.get("/plans/O1")
                .body("indicators[0].serves", contains("A15-01", "A15-03"))
                .body("indicators[1].serves", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "A15-77, 422, unknown-indicator",
        "A16-01, 422, served-of-another-unit",
        "O1-02, 422, served-of-own-cycle",
        "A17-01, 422, unknown-indicator",
        "B-2011, 422, served-of-another-year"
    })
    void whatIsNotTheBureausIsRefusedByName(String named, int status, String rule) {
        own.withDraftPlanOf("O1");
        anIndicatorOfTheYearBefore("B-2011");
        Map<String, String> before = Database.contents();

        own.filePlan("O1", Bureau.planServing("O1", "A15-01", named))
                .statusCode(status)
                .body("type", endsWith(":" + rule))
                .body("errors.path", contains("/indicators/0/serves"));

        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void whatTheBureauHasNotYetPromisedCannotBeServed() {
        Year another = city.ofTheBureau("A17").opened().started("O1");

        another.filePlan("O1", Bureau.planServing("O1", "A17-01"))
                .statusCode(409)
                .body("type", endsWith(":indicator-not-approved"));
    }

    @Test
    void oneIsServedOnceAndOnlyFromBelow() {
        own.filePlan("O1", Bureau.planServing("O1", "A15-01", "A15-01"))
                .statusCode(422)
                .body("type", endsWith(":named-twice"));
        Year alone = Year.runningWith("P01");
        alone.filePlan("P01", Bureau.planServing("P01", "A15-01"))
                .statusCode(422)
                .body("type", endsWith(":nothing-to-serve"));
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, WORKBOOK})
    void tablesCarryItToo(String form) {
        own.filePlan("O1", Bureau.planServing("O1", "A15-01", "A15-03")).statusCode(200);
        byte[] table = own.download(own.officerOf("O1"), "/plans/O1/table", form);

        own.table(own.officerOf("O1"), "PUT", "/plans/O1/table", form, table).statusCode(200);

        own.get("/plans/O1/difference?from=1&to=2").body("changed", hasSize(0));
        own.get("/plans/O1").body("indicators[0].serves", contains("A15-01", "A15-03"));
    }

    @Test
    void aTableThatNamesNothingOfTheBureausIsRefusedWithItsRow() {
        byte[] table = "指标编号,考核部分,指标名称,类别,分值,对应市级指标\nO1-01,BUSINESS,水库加固,BASIC,0.4,\"A15-01\nA16-01\"\n"
                .getBytes(StandardCharsets.UTF_8);

        own.table(own.officerOf("O1"), "PUT", "/plans/O1/table", CSV, table, null)
                .statusCode(422)
                .body("errors.path", contains("/rows/2/serves"))
                .body("errors.rule", contains("served-of-another-unit"));
    }

    @Test
    void proposalsAndChangesOfAPlanSayItTooAndVersionsTellItApart() {
        bureau.withApprovedPlanServing("O1", "A15-01");
        Map<String, Object> changed =
                Plans.indicators(Bureau.planServing("O1", "A15-03")).get(0);
        String request = own.movePlan(
                        own.officerOf("O1"),
                        "O1",
                        "change-requests",
                        Map.of("reason", "分工调整", "indicators", List.of(changed)))
                .statusCode(201)
                .extract()
                .path("changeRequest");
        own.movePlan(own.office(), "O1", "change-requests/" + request + "/approve", null)
                .statusCode(200);

        own.get("/plans/O1/difference?from=1&to=2")
                .body("changed.field", contains("serves"))
                .body("changed.before", contains("A15-01"))
                .body("changed.after", contains("A15-03"));

        changed.put("serves", List.of("A16-01"));
        own.post(
                        own.officerOf("O2"),
                        "/plans/O2/proposals",
                        Map.of("department", "农水处", "indicators", List.of(changed)))
                .statusCode(422)
                .body("type", endsWith(":served-of-another-unit"));
        serving(city.officerOf("A15"), "").body("indicators.serves", contains("A15-03"));
    }

    /** The bureau's people see the offices' work, and so does whoever assesses what it serves; neither sees the other cycle. */
    @Test
    void eachSideIsSeenByThoseWhomItConcerns() {
        bureau.withApprovedPlanServing("O1", "A15-01", "A15-03");

        serving(city.assessor("DEVELOPMENT_REFORM_COMMISSION"), "").body("indicators.serves", contains("A15-03"));
        serving(city.office(), "").body("total", equalTo(2));
        serving(city.officerOf("A16"), "").statusCode(403).body("type", endsWith(":not-your-unit"));
        serving(city.person("survey-clerk"), "").statusCode(403);
        serving(own.officerOf("O1"), "").statusCode(403).body("type", endsWith(":not-your-jurisdiction"));

        served(own.office(), "O1").statusCode(200).body("total", equalTo(2));
        served(own.officerOf("O2"), "O1").statusCode(403).body("type", endsWith(":not-your-unit"));
        served(city.officerOf("A15"), "O1").statusCode(403).body("type", endsWith(":not-your-jurisdiction"));
    }

    private void anIndicatorOfTheYearBefore(String code) {
        Year before = city.before().opened().started("A15");
        Map<String, Object> plan = Plans.complete("A15", before.number());
        Plans.indicators(plan).get(0).put("indicator", code);
        before.filePlan("A15", plan).statusCode(200);
        before.movePlan(before.headOf("A15"), "A15", "sign", null).statusCode(200);
        before.movePlan(before.officerOf("A15"), "A15", "submit", null).statusCode(200);
        before.movePlan(before.office(), "A15", "approve", null).statusCode(200);
    }

    private ValidatableResponse serving(Tokens person, String query) {
        return city.get(person, "/plans/A15/serving-indicators" + query);
    }

    private ValidatableResponse served(Tokens person, String office) {
        return own.get(person, "/plans/" + office + "/served-indicators");
    }
}
