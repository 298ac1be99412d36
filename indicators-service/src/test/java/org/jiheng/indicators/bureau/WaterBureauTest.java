package org.jiheng.indicators.bureau;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.localstack.audit.PublicKeyFile;
import org.jiheng.localstack.seal.Seal;
import org.jiheng.localstack.seal.SealedFile;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

/** The year of the water bureau, 市水利局 A15, under the scheme of 2012: its plan, its own cycle, its report and its seal. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaterBureauTest {
    private static final String BUREAU = "A15";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of(System.getProperty("jiheng.root"), "examples", "fuzhou-2012");

    /** 工程建设处, 农村水利处, 水政监察支队: each proposes one indicator of its own. */
    private static final List<String> OFFICES = List.of("B01", "B02", "B03");

    private final Year city = Year.unopened();
    private final Year own = city.ofTheBureau(BUREAU);

    @Test
    void fromItsPlanOverItsOwnOfficesToTheSeal() throws Exception {
        theCityYearRuns();
        thePlanIsFiledFromATableAndFromWhatTheOfficesPropose();
        itIsSignedSubmittedAndReturnedWithReasons();
        itIsMendedAndApproved();

        itsOwnYearRunsWithAssessorsOfItsOwn();
        eachOfficesPlanServesTheBureaus();
        theBureausOwnAssessorsAssessTheOffices();
        theCitySeesWhatTheOfficesDoForIt();

        theBureauAssessesItselfAndReports();
        itsFiguresAreSealedReceivedTwiceAndVerified();
    }

    private void theCityYearRuns() throws IOException {
        ObjectNode scheme = (ObjectNode) JSON.readTree(Files.readString(EXAMPLE.resolve("scheme.json")));
        scheme.put("cycle", city.cycle()).put("jurisdiction", city.cycle().substring(0, 6));
        city.create(scheme).statusCode(201);
        var unit = Map.of("unit", BUREAU, "name", "市水利局", "tier", "ADMINISTRATIVE_APPROVAL");
        city.post(city.office(), "/units", Map.of("units", List.of(unit))).statusCode(201);
        city.start().statusCode(200);
    }

    private void thePlanIsFiledFromATableAndFromWhatTheOfficesPropose() throws IOException {
        List<String> lines = bureausIndicators();
        byte[] table = String.join("\n", lines.subList(0, lines.size() - 1)).getBytes(StandardCharsets.UTF_8);
        city.table(city.officerOf(BUREAU), "PUT", "/plans/A15/table", "text/csv", table, null)
                .statusCode(200)
                .body("rows", equalTo(29));
        Map<String, Object> supervised = Plans.indicator("A15-30", "SUPERVISION_GOVERNMENT");
        supervised.put("maxPoints", "5.5");
        String proposal = city.post(
                        city.officerOf(BUREAU),
                        "/plans/A15/proposals",
                        Map.of("department", "办公室", "indicators", List.of(supervised)))
                .statusCode(201)
                .extract()
                .path("proposals[0].proposal");
        city.movePlan(city.officerOf(BUREAU), BUREAU, "proposals/merge", Map.of("proposals", List.of(proposal)))
                .statusCode(200);
        city.get("/plans/A15").body("indicators", hasSize(30)).body("indicators[29].indicator", equalTo("A15-30"));
    }

    /** The rows of the example, under their titles: without the unit, which is the plan's. */
    private static List<String> bureausIndicators() throws IOException {
        try (Stream<String> lines = Files.lines(EXAMPLE.resolve("indicators.csv"))) {
            return lines.filter(line -> line.startsWith("unit,") || line.startsWith(BUREAU + ","))
                    .map(line -> line.substring(line.indexOf(',') + 1))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private void itIsSignedSubmittedAndReturnedWithReasons() {
        sign(city, BUREAU);
        city.movePlan(city.officerOf(BUREAU), BUREAU, "submit", null)
                .statusCode(422)
                .body("errors", hasSize(30))
                .body("errors.rule", everyItem(equalTo("person-not-bound")));
        people().forEach(name -> city.bind(BUREAU, name, "person-" + name));
        submit(city, BUREAU);
        var reasons = List.of(
                Map.of("indicator", "A15-01", "reason", "计量单位应为亿元"),
                Map.of("indicator", "A15-30", "reason", "工作措施不具体"));
        city.movePlan(city.office(), BUREAU, "return", Map.of("reasons", reasons))
                .statusCode(200);
        city.get("/plans/A15")
                .body("state", equalTo("RETURNED"))
                .body("returnReasons.indicator", contains("A15-01", "A15-30"));
    }

    private List<String> people() {
        return city.get("/plans/A15").extract().<List<String>>path("indicators.responsiblePerson").stream()
                .distinct()
                .toList();
    }

    private void itIsMendedAndApproved() {
        List<Map<String, Object>> indicators = filed(city, BUREAU);
        indicators.get(0).put("unitOfMeasure", "亿元");
        indicators.get(29).put("measures", "按市政府督查通知逐项分解,月度通报");
        city.filePlan(BUREAU, Map.of("indicators", indicators)).statusCode(200);
        sign(city, BUREAU);
        submit(city, BUREAU);
        city.movePlan(city.office(), BUREAU, "approve", null).statusCode(200);
        city.get("/plans/A15/difference?from=2&to=3")
                .body("changed.indicator", contains("A15-01", "A15-30"))
                .body("changed.field", contains("unitOfMeasure", "measures"));
    }

    /** The plan's indicators as they can be filed again. */
    private static List<Map<String, Object>> filed(Year year, String unit) {
        List<Map<String, Object>> indicators =
                year.get("/plans/" + unit).extract().path("indicators");
        indicators.forEach(indicator ->
                indicator.keySet().removeAll(List.of("state", "applicable", "selfPoints", "assessedPoints")));
        return indicators;
    }

    private void itsOwnYearRunsWithAssessorsOfItsOwn() {
        ObjectNode scheme = own.scheme();
        scheme.putArray("components")
                .add(component("BUSINESS", "业务工作实绩", "60", "BUREAU_OFFICE"))
                .add(component("SUPERVISION", "效能督查", "25", "BUREAU_SUPERVISION"))
                .add(component("PARTY_BUILDING", "机关党建", "15", "BUREAU_PARTY_COMMITTEE"));
        own.create(scheme).statusCode(201);
        own.started(OFFICES.toArray(String[]::new));
    }

    private static ObjectNode component(String code, String name, String maximum, String assessor) {
        return JSON.createObjectNode()
                .put("code", code)
                .put("name", name)
                .put("maxPoints", maximum)
                .put("assessor", assessor)
                .put("minimumIndicators", 1);
    }

    private void eachOfficesPlanServesTheBureaus() {
        OFFICES.forEach(office -> {
            Map<String, Object> business = Plans.indicator(office + "-01", "BUSINESS");
            business.put("serves", List.of("A15-01", "A15-0" + (1 + Integer.parseInt(office.substring(2)))));
            own.filePlan(
                            office,
                            Plans.of(List.of(
                                    business,
                                    Plans.indicator(office + "-02", "SUPERVISION"),
                                    Plans.indicator(office + "-03", "PARTY_BUILDING"))))
                    .statusCode(200);
            sign(own, office);
            submit(own, office);
            own.movePlan(city.office(), office, "approve", null).statusCode(403);
            own.movePlan(own.office(), office, "approve", null).statusCode(200);
        });
    }

    private void theBureausOwnAssessorsAssessTheOffices() {
        assess("BUREAU_OFFICE", "-01", "0.40", "0.36", "0.30");
        assess("BUREAU_SUPERVISION", "-02", "0.30", "0.40", "0.25");
        assess("BUREAU_PARTY_COMMITTEE", "-03", "0.35", "0.35", "0.40");
        var row = List.of(Rows.points("B01", "B01-01", "0.1"));
        own.post(own.assessor("BUREAU_SUPERVISION"), "/assessments", Map.of("assessments", row))
                .statusCode(403)
                .body("type", endsWith(":not-your-component"));
        own.post(city.assessor("BUREAU_OFFICE"), "/assessments", Map.of("assessments", row))
                .statusCode(403)
                .body("type", endsWith(":not-your-jurisdiction"));
        var standing = Topics.awaitLatest(
                "jiheng.indicator-standings.v1",
                own.subject("B03"),
                s -> s.at("/data/indicators/2").has("assessedPoints"));
        assertThat(standing.at("/data/indicators").findValuesAsText("assessedPoints"))
                .containsExactly("0.30", "0.25", "0.40");
    }

    private void assess(String office, String indicator, String... points) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            rows.add(Rows.points(OFFICES.get(i), OFFICES.get(i) + indicator, points[i]));
        }
        own.post(own.assessor(office), "/assessments", Map.of("assessments", rows))
                .statusCode(201);
    }

    private void theCitySeesWhatTheOfficesDoForIt() {
        city.get(city.officerOf(BUREAU), "/plans/A15/serving-indicators?indicator=A15-01")
                .body("indicators.unit", contains("B01", "B02", "B03"))
                .body("indicators.assessedPoints", contains("0.40", "0.36", "0.30"));
        own.get(own.officerOf("B03"), "/plans/B03/served-indicators")
                .body("indicators.indicator", contains("A15-01", "A15-04"));
    }

    private void theBureauAssessesItselfAndReports() throws IOException {
        List<Map<String, Object>> rows = filed(city, BUREAU).stream()
                .map(each -> Rows.points(BUREAU, (String) each.get("indicator"), String.valueOf(each.get("maxPoints"))))
                .toList();
        city.post(city.officerOf(BUREAU), "/self-assessments", Map.of("selfAssessments", rows))
                .statusCode(201);
        end().draft(Map.of("OVERVIEW", "全市水利建设投资超额完成年度任务。")).statusCode(200);
        end().file().statusCode(200);
        byte[] pdf = city.download(city.headOf(BUREAU), "/self-assessment-reports/A15/pdf", "application/pdf");
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains("市水利局2012年度绩效自评报告", "全市水利建设投资超额完成年度任务。", "第一责任人已签报");
        }
    }

    private void itsFiguresAreSealedReceivedTwiceAndVerified() throws IOException {
        end().seal().statusCode(201);
        end().receiveAtTheOffice(end().digest()).statusCode(201).body("state", equalTo("SEALED"));
        end().receiveAtTheBureau(end().digest()).statusCode(201).body("state", equalTo("RECEIVED"));
        end().submission().body("figures", equalTo("MATCH"));
        byte[] file = end().sealedFile();
        Seal seal = new SealedFile(file).verify(Optional.of(keyOfTheService()));
        assertThat(seal.unit()).isEqualTo(BUREAU);
        assertThat(seal.digest()).isEqualTo(end().digest());
        assertThat(JSON.readTree(file).at("/figures/unit/indicators")).hasSize(30);
    }

    /** As whoever checks a seal has it from the service, not out of the file that is checked. */
    private PublicKeyFile keyOfTheService() throws IOException {
        Path key = Files.createTempFile("indicators-public", ".pem");
        try {
            String pem = given().auth()
                    .oauth2(city.person("auditor").token())
                    .get("/api/v1/audit-key")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            return PublicKeyFile.read(Files.writeString(key, pem));
        } finally {
            Files.delete(key);
        }
    }

    private YearsEnd end() {
        return YearsEnd.of(city, BUREAU);
    }

    private static void sign(Year year, String unit) {
        year.movePlan(year.headOf(unit), unit, "sign", null).statusCode(200);
    }

    private static void submit(Year year, String unit) {
        year.movePlan(year.officerOf(unit), unit, "submit", null).statusCode(200);
    }
}
