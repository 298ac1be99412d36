package org.jiheng.indicators.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

/** The self-assessment report on paper. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReportPdfTest {
    private Year year;
    private YearsEnd end;

    @BeforeEach
    void anApprovedPlan() {
        year = Year.runningWith("P01").withApprovedPlanOf("P01");
        end = YearsEnd.of(year, "P01");
    }

    @Test
    void wordsAndFiguresStandOnPaperInAFontThatIsInTheFile() throws IOException {
        end.reported();

        byte[] pdf = pdf();

        assertThat(text(pdf))
                .contains("单位P012012年度绩效自评报告", "全年工作目标基本完成。", "业务工作实绩", "指标P01-01", "0.35", "0.70", "第一责任人已签报", "— 1 —")
                .doesNotContain("草稿");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                assertThat(StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(
                                        page.getResources().getFont(name).isEmbedded())
                                .isTrue());
            }
        }
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        end.selfAssessed().drafted();

        assertThat(text(pdf())).contains("草稿").doesNotContain("第一责任人已签报");
    }

    @Test
    void whatWasFiledIsPrintedTheSameWhateverHappensLater() {
        end.reported();
        byte[] before = pdf();
        year.post(
                        year.assessor("PERFORMANCE_OFFICE"),
                        "/assessments/return",
                        Map.of("indicators", List.of(Rows.reason("P01", "P01-01"))))
                .statusCode(200);

        byte[] after = pdf();

        assertThat(after).isEqualTo(before);
    }

    @Test
    void markupInWordsIsTextOnPaper() throws IOException {
        String words =
                "<script>alert(1)</script> & <img src=\"http://127.0.0.1:9/x.png\"/> &amp; ]]>\u0007 {page.title}\n第二段";
        end.draft(Map.of("OVERVIEW", words)).statusCode(200);

        assertThat(text(pdf()).replaceAll("\\s", ""))
                .contains("<script>alert(1)</script>&<imgsrc=\"http://127.0.0.1:9/x.png\"/>&amp;]]>{page.title}")
                .contains("第二段");
    }

    @Test
    void allWordsTogetherHaveABoundToo() {
        String most = "长".repeat(10_000);
        end.draft(Map.of(
                        "OVERVIEW",
                        most,
                        "BUSINESS",
                        most,
                        "CAMPAIGNS",
                        most,
                        "PARTY_BUILDING",
                        most,
                        "PROBLEMS",
                        most))
                .statusCode(200);

        end.draft(Map.of(
                        "OVERVIEW",
                        most,
                        "BUSINESS",
                        most,
                        "CAMPAIGNS",
                        most,
                        "PARTY_BUILDING",
                        most,
                        "PROBLEMS",
                        most,
                        "NEXT_STEPS",
                        most))
                .statusCode(422)
                .body("type", endsWith(":words-too-long"))
                .body("errors.path", contains("/words"));
    }

    @Test
    void aLongTableGoesOnFromPartToPart() throws IOException {
        withIndicators(600, "100").selfAssessed(600).reportedAsItIs();

        String text = text(pdf());

        IntStream.of(1, 250, 251, 500, 501, 600)
                .forEach(row -> assertThat(text).contains("指标P01-" + String.format("%04d", row)));
        assertThat(text)
                .contains("— 1 —", "— 20 —")
                .containsOnlyOnce("第一责任人已签报")
                .containsOnlyOnce("一、总体情况");
        assertThat(text.indexOf("合计")).isGreaterThan(text.indexOf("指标P01-0600"));
    }

    @Test
    void moreThanIsPutOnPaperIsNotFiled() {
        withIndicators(310, "目".repeat(1000)).selfAssessed(310);
        end.drafted();

        end.file()
                .statusCode(409)
                .body("type", endsWith(":report-too-long"))
                .body("errors.detail", hasItem(containsString("300000 are possible")));
    }

    @Test
    void moreThanIsPutOnPaperIsNotPrintedAsADraftEither() {
        withIndicators(310, "目".repeat(1000));
        end.drafted();

        given().auth()
                .oauth2(year.headOf("P01").token())
                .get("/api/v1/cycles/" + year.cycle() + "/self-assessment-reports/P01/pdf")
                .then()
                .statusCode(409)
                .body("type", endsWith(":report-too-long"));
    }

    /** A year of its own, with one long component. */
    private ReportPdfTest withIndicators(int count, String target) {
        year = Year.runningWith("P01");
        end = YearsEnd.of(year, "P01");
        List<Map<String, Object>> indicators = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Map<String, Object> indicator = Plans.indicator("P01-" + String.format("%04d", i), "BUSINESS");
            indicator.put("target", target);
            indicators.add(indicator);
        }
        indicators.add(Plans.indicator("P01-9999", "PARTY_BUILDING"));
        year.filePlan("P01", Plans.of(indicators)).statusCode(200);
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);
        year.movePlan(year.officerOf("P01"), "P01", "submit", null).statusCode(200);
        year.movePlan(year.office(), "P01", "approve", null).statusCode(200);
        return this;
    }

    private ReportPdfTest selfAssessed(int count) {
        List<Map<String, Object>> rows = new ArrayList<>(List.of(Rows.points("P01", "P01-9999", "0.3")));
        for (int i = 1; i <= count; i++) {
            rows.add(Rows.points("P01", "P01-" + String.format("%04d", i), "0.3"));
        }
        year.post(year.officerOf("P01"), "/self-assessments", Map.of("selfAssessments", rows))
                .statusCode(201);
        return this;
    }

    private void reportedAsItIs() {
        end.drafted().file().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"\ud83d\ude00, 1F600", "\ue000, E000", "\ud87e\udfff, 2FBFF"})
    void whatTheFontCannotDrawIsNotWritten(String character, String code) {
        end.draft(Map.of("OVERVIEW", "全年" + character + "完成", "PROBLEMS", "无"))
                .statusCode(422)
                .body("type", endsWith(":character-not-printable"))
                .body("errors.path", contains("/words/OVERVIEW"))
                .body("errors.detail", contains(containsString("(U+" + code + "), character 3 of the text")));
    }

    @Test
    void whatTheFontCannotDrawInAnIndicatorsNameIsNotSigned() {
        year = Year.runningWith("P01");
        end = YearsEnd.of(year, "P01");
        var plan = Plans.complete("P01", year.number());
        Plans.indicators(plan).get(1).put("name", "指标\ue000");
        year.filePlan("P01", plan).statusCode(200);
        year.movePlan(year.headOf("P01"), "P01", "sign", null).statusCode(200);
        year.movePlan(year.officerOf("P01"), "P01", "submit", null).statusCode(200);
        year.movePlan(year.office(), "P01", "approve", null).statusCode(200);
        end.selfAssessed().drafted();

        end.file()
                .statusCode(422)
                .body("type", endsWith(":character-not-printable"))
                .body("errors.path", contains("/indicators/P01-02/name"));
    }

    private byte[] pdf() {
        return given().auth()
                .oauth2(year.headOf("P01").token())
                .get("/api/v1/cycles/" + year.cycle() + "/self-assessment-reports/P01/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
