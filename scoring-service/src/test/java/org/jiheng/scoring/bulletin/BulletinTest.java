package org.jiheng.scoring.bulletin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.result.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** A published result becomes a numbered document that never changes. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BulletinTest {
    private static final AtomicInteger CYCLES = new AtomicInteger(351_200);
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Pattern CHARACTER = Pattern.compile("&#x([0-9a-f]+);");
    private static final String COMMITTEE = "福州市绩效管理委员会";

    private final StandingTopics topics = new StandingTopics();
    private final String jurisdiction = Integer.toString(CYCLES.incrementAndGet());
    private final String cycle = jurisdiction + "-2012";
    private final int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void theNumbersOfABodyGrowByOneInAYearWhateverTheCycle() {
        published(cycle).version(2, null);
        String other = jurisdiction + "-2011";
        published(other).version(1, null);

        issue(cycle, 2, COMMITTEE, "榕绩通报")
                .statusCode(201)
                .body("number", equalTo("榕绩通报〔" + year + "〕1号"))
                .body("version", equalTo(2))
                .body("digest", equalTo(Published.DIGEST))
                .body("title", equalTo(COMMITTEE + "关于2012年度市级机关绩效管理结果的通报"))
                .body("replaces", nullValue())
                .body("tiers.tier", equalTo(List.of("PARTY_MASS", "GENERAL_GOVERNMENT")))
                .body("tiers.excellent", equalTo(List.of(1, 1)))
                .body("tiers.good", equalTo(List.of(2, 0)))
                .body("tiers.average", equalTo(List.of(1, 0)))
                .body("tiers.open", equalTo(List.of(0, 1)))
                .body("tiers.highest", equalTo(List.of("95.00000001", "88.12345678")))
                .body("tiers.lowest", equalTo(List.of("60.00000000", "70.00000000")))
                .body("tiers.median", equalTo(List.of("87.75000000", "79.06172839")));

        issue(other, 1, COMMITTEE, "榕绩通报").statusCode(201).body("number", endsWith("〕2号"));
    }

    @Test
    void anotherBodyCountsForItselfUnderAnotherPrefix() {
        published(cycle).version(1, null);
        String other = jurisdiction + "-2011";
        published(other).version(1, null);
        issue(cycle, 1, COMMITTEE, "榕绩通报").statusCode(201);

        issue(other, 1, "福州市效能建设领导小组", "榕绩通报").statusCode(409).body("type", endsWith(":bulletin-prefix-taken"));
        issue(other, 1, COMMITTEE, "榕效").statusCode(409).body("type", endsWith(":bulletin-prefix-taken"));
        issue(other, 1, "福州市效能建设领导小组", "榕效").statusCode(201).body("number", equalTo("榕效〔" + year + "〕1号"));
    }

    @Test
    void aVersionIsAnnouncedOnceAndNoNumberIsLostByASecondTry() {
        published(cycle).version(1, null);
        issue(cycle, 1, COMMITTEE, "榕绩通报").statusCode(201);

        issue(cycle, 1, COMMITTEE, "榕绩通报").statusCode(409).body("type", endsWith(":bulletin-stands"));

        String other = jurisdiction + "-2011";
        published(other).version(1, null);
        issue(other, 1, COMMITTEE, "榕绩通报").statusCode(201).body("number", endsWith("〕2号"));
    }

    @Test
    void manyAtATimeGetEachANumberOfTheirOwn() {
        List<String> cycles = IntStream.range(2001, 2007)
                .mapToObj(y -> jurisdiction + "-" + y)
                .toList();
        cycles.forEach(each -> published(each).version(1, null));

        List<String> numbers = Concurrently.each(
                cycles,
                each -> issue(each, 1, COMMITTEE, "榕绩通报")
                        .statusCode(201)
                        .extract()
                        .path("number"));

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 6)
                        .mapToObj(number -> "榕绩通报〔" + year + "〕" + number + "号")
                        .toList());
    }

    @Test
    void aCorrectionsBulletinNamesTheOneThatItReplaces() throws IOException {
        Published published = published(cycle).version(1, null);
        String first = issued(1);
        published.version(3, 1).version(4, 3);

        String second = issued(4);

        get("/" + second)
                .statusCode(200)
                .body("replaces", equalTo(first))
                .body("replacesNumber", endsWith("〕1号"))
                .body("title", equalTo(COMMITTEE + "关于更正2012年度市级机关绩效管理结果的通报"));
        assertThat(text(pdf(second))).contains("〕1号同时废止").contains("更正此前公布的第3版");
        get("?sort=-newest").statusCode(200).body("bulletins.bulletin", equalTo(List.of(second, first)));
    }

    @Test
    void whatWasCorrectedOrNeverPublishedIsNotAnnounced() {
        published(cycle).version(1, null).version(2, 1);

        issue(cycle, 1, COMMITTEE, "榕绩通报").statusCode(409).body("type", endsWith(":result-replaced"));
        issue(cycle, 3, COMMITTEE, "榕绩通报").statusCode(404).body("type", endsWith(":unknown-result"));
        get("").statusCode(200).body("bulletins", hasSize(0)).body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ''                 , 榕绩 , 2012-01-01 , 422
            市绩效办           , '榕绩〔' , ,           422
            '市绩效办 '        , 榕绩 , ,           422
            市绩效办\u200b     , 榕绩 , ,           422
            市绩效办           , '' , ,             422
            市绩效办𓀀         , 榕绩 , ,           422
            市绩效办           , 榕绩 , 2999-01-01 , 422
            市绩效办           , 榕绩 , 2012-12-01 , 422
            """)
    void whatCannotStandInADocumentIsRefusedAndStoresNothing(String body, String prefix, String day, int status) {
        published(cycle).version(1, null);
        String occurredOn = day == null ? "" : ",\"occurredOn\":\"" + day + "\"";

        as(office())
                .body("{\"body\":\"" + body + "\",\"prefix\":\"" + prefix + "\"" + occurredOn + "}")
                .post("/api/v1/cycles/" + cycle + "/results/1/bulletins")
                .then()
                .statusCode(status);

        get("").body("total", equalTo(0));
        assertThat(Database.query("SELECT last FROM bulletin_series WHERE jurisdiction = '" + jurisdiction + "'"))
                .isEmpty();
    }

    @Test
    void theDocumentIsTheSameBytesAndSaysWhatWasPublished() throws IOException {
        published(cycle).version(1, null);
        String bulletin = issued(1);

        byte[] pdf = pdf(bulletin);

        assertThat(pdf).isEqualTo(pdf(bulletin));
        assertThat(text(pdf))
                .contains(COMMITTEE + "文件")
                .contains("榕绩通报〔" + year + "〕1号")
                .contains("各县(市)区人民政府,市直各单位:")
                .contains("党群部门共4个单位,其中优秀1个、良好2个、一般1个")
                .contains("党群部门:中共福州市委办公厅。")
                .contains("市财政局<b>")
                .contains("95.00000001")
                .contains("附件2")
                .contains(Published.DIGEST)
                .contains("— 1 —");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getDocumentOutline().hasChildren())
                    .isTrue();
        }
    }

    /** 联合行文: each in a line of its own, above the title too. */
    @Test
    void bodiesThatIssueItTogetherStandBelowEachOther() throws IOException {
        published(cycle).version(1, null);
        String bulletin = issue(cycle, 1, "中共福州市委办公厅 福州市人民政府办公厅", "榕委办")
                .statusCode(201)
                .extract()
                .path("bulletin");

        assertThat(lines(pdf(bulletin)))
                .containsSubsequence(
                        "中共福州市委办公厅",
                        "福州市人民政府办公厅",
                        "文件",
                        "中共福州市委办公厅",
                        "福州市人民政府办公厅",
                        "关于2012年度市级机关绩效管理结果的通报",
                        "中共福州市委办公厅",
                        "福州市人民政府办公厅");
    }

    @Test
    void theTableIsForSpreadsheetsAndComputesNothing() {
        published(cycle).version(1, null);
        String bulletin = issued(1);

        byte[] csv = as(reader())
                .accept("text/csv")
                .get(path() + "/" + bulletin + "/table")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String[] lines = new String(csv, StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines[0])
                .isEqualTo(
                        "\ufeffbulletin,version,digest,tier,tier_name,rank,unit,name,indicators,review,deduction_raw,"
                                + "deduction,total,grade");
        assertThat(lines[1])
                .isEqualTo("榕绩通报〔" + year + "〕1号,1," + Published.DIGEST
                        + ",PARTY_MASS,党群部门,1,P01,中共福州市委办公厅,91.250000,96.500000,0.75,0.50,95.00000001,EXCELLENT");
        assertThat(lines[2]).contains("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(lines[6]).endsWith(",G02,市统计局,,70.000000,0.00,0.00,70.00000000,");
        assertThat(lines).hasSize(7);
    }

    @Test
    void theWorkbookHasASheetOfFiguresToo(@TempDir Path folder) throws IOException {
        published(cycle).version(1, null);
        String bulletin = issued(1);

        Path workbook = Files.write(
                folder.resolve("bulletin.xlsx"),
                as(reader())
                        .accept(WORKBOOK)
                        .get(path() + "/" + bulletin + "/table")
                        .then()
                        .statusCode(200)
                        .contentType(WORKBOOK)
                        .extract()
                        .asByteArray());

        assertThat(part(workbook, "xl/workbook.xml")).contains("得分、名次和等次", "分层面统计");
        assertThat(part(workbook, "xl/sharedStrings.xml")).contains("median", "87.75000000", "79.06172839");
        assertThat(part(workbook, "xl/worksheets/sheet2.xml"))
                .contains("r=\"K3\"")
                .doesNotContain("r=\"A4\"");
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String xml = new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
            return CHARACTER.matcher(xml).replaceAll(each -> Character.toString(Integer.parseInt(each.group(1), 16)));
        }
    }

    @Test
    void whatWasIssuedIsNotChangedByTheService() {
        published(cycle).version(1, null);
        String bulletin = issued(1);

        for (String change : List.of(
                "UPDATE bulletin SET body = 'x' WHERE bulletin = '" + bulletin + "'",
                "DELETE FROM bulletin WHERE bulletin = '" + bulletin + "'",
                "DELETE FROM bulletin_series")) {
            assertThatThrownBy(() -> Database.executeAsService(change)).isInstanceOf(SQLException.class);
        }
    }

    private Published published(String code) {
        return Published.cycle(code, topics);
    }

    private String issued(int version) {
        return issue(cycle, version, COMMITTEE, "榕绩通报")
                .statusCode(201)
                .extract()
                .path("bulletin");
    }

    private ValidatableResponse issue(String code, int version, String body, String prefix) {
        return as(office())
                .body("{\"body\":\"" + body + "\",\"prefix\":\"" + prefix + "\",\"addressees\":\"各县(市)区人民政府,市直各单位\"}")
                .post("/api/v1/cycles/" + code + "/results/" + version + "/bulletins")
                .then();
    }

    private byte[] pdf(String bulletin) {
        return as(reader())
                .accept("application/pdf")
                .get(path() + "/" + bulletin + "/pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse get(String below) {
        return as(reader()).get(path() + below).then();
    }

    private String path() {
        return "/api/v1/cycles/" + cycle + "/bulletins";
    }

    private Tokens office() {
        return Tokens.of("performance-office").jurisdiction(jurisdiction).person("office");
    }

    private Tokens reader() {
        return Tokens.of("unit-officer").jurisdiction(jurisdiction).person("reader");
    }

    private static RequestSpecification as(Tokens by) {
        return given().auth().oauth2(by.token()).contentType(ContentType.JSON);
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("", lines(pdf));
    }

    private static List<String> lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper()
                    .getText(document)
                    .lines()
                    .map(String::strip)
                    .toList();
        }
    }
}
