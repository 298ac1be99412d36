package org.jiheng.indicators.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

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
