package org.jiheng.survey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.respondent.Device;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiheng.survey.WaveOpeningTest.refused;

/** Codes leave once, are kept as hashes, and are spent or voided once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AccessCodesTest {
    @Test
    void codesLeaveOnceAndNothingThatIsKeptTellsThem() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            List<String> codes = cycle.issue("CPPCC", 3);
            assertThat(codes).hasSize(3).doesNotHaveDuplicates();
            String stored = Database.contents().toString();
            codes.forEach(code -> assertThat(stored).doesNotContain(code).doesNotContain(code.replace("-", "")));
            assertThat(cycle.codes("CPPCC"))
                    .containsEntry("issued", 3)
                    .containsEntry("spent", 0)
                    .containsEntry("voided", 0);
        }
    }

    @Test
    void noMoreCodesAreIssuedThanAreInvited() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            List<String> codes = cycle.issue("CPPCC", 3);
            refused(cycle.issuing("CPPCC", 3), 409, "more-codes-than-quota");
            refused(cycle.issuing("RESIDENTS", 1), 422, "group-has-no-quota");
            // a letter came back: another one may be written; a stub of a sheet is nobody else's invitation
            assertThat(cycle.voidCodes(false, codes.subList(0, 1)).statusCode()).isEqualTo(201);
            assertThat(cycle.voidCodes(true, codes.subList(1, 2)).statusCode()).isEqualTo(201);
            refused(cycle.issuing("CPPCC", 4), 409, "more-codes-than-quota");
            cycle.issue("CPPCC", 3);
        }
    }

    @Test
    void anIssueWhoseFileWasLostIsVoidedWhole() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(4, "CPPCC")) {
            Response issued = cycle.issuing("CPPCC", 4);
            int issue = Integer.parseInt(issued.header("Access-Code-Issue"));
            Response voided = cycle.as("survey-manager")
                    .body(Map.of("issue", issue, "reason", "文件丢失"))
                    .post(cycle.path("/waves/2012-12/access-codes/issue-voidings"));
            assertThat(voided.jsonPath().getInt("voided")).isEqualTo(4);
            assertThat(cycle.issue("CPPCC", 4)).hasSize(4);
        }
    }

    @Test
    void aStubWhoseCodeIsSpentRefusesItsBatchByName() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            List<String> codes = cycle.issue("CPPCC", 4);
            Device.of(cycle.wave(), "CPPCC").holding(codes.get(1));
            cycle.voidCodes(true, codes.subList(2, 3));
            List<String> batch = List.of(
                    codes.get(0),
                    codes.get(1),
                    codes.get(2),
                    codes.get(0),
                    "00000-00000-00000-00000-00001",
                    codes.get(3));
            Response response = cycle.voidCodes(true, batch);
            refused(response, 422, "codes-not-voided");
            Map<String, String> faults = new LinkedHashMap<>();
            for (Map<String, String> error : response.jsonPath().<Map<String, String>>getList("errors")) {
                faults.put(error.get("path"), error.get("rule"));
            }
            assertThat(faults)
                    .containsOnly(
                            Map.entry("/codes/1", "code-spent"),
                            Map.entry("/codes/2", "code-void"),
                            Map.entry("/codes/3", "code-twice"),
                            Map.entry("/codes/4", "code-mistyped"));
            assertThat(cycle.codes("CPPCC")).containsEntry("voided", 1);
            assertThat(cycle.voidCodes(true, List.of(codes.get(0), codes.get(3)))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void aMailedSheetCountsOnlyOnceItsStubIsVoided() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            List<String> codes = cycle.issue("CPPCC", 2);
            Map<String, String> mailed =
                    Map.of("serial", "M-1", "group", "CPPCC", "channel", "MAIL", "ratings", "P01:AAAAA");
            refused(cycle.takeIn(mailed), 409, "more-ballots-than-sheets");
            cycle.voidCodes(true, codes.subList(0, 1));
            assertThat(cycle.takeIn(mailed).statusCode()).isEqualTo(201);
            refused(Device.of(cycle.wave(), "CPPCC").redeem(codes.get(0)), 422, "access-code-refused");
        }
    }

    @Test
    void sheetsDoNotComeInByTheChannelsOfThePage() {
        try (ReviewedCycle cycle = ReviewedCycle.withOpenWave("P01")) {
            Response response = cycle.takeIn(
                    Map.of("serial", "S-1", "group", "CPPCC", "channel", "ONLINE", "ratings", "P01:AAAAA"),
                    Map.of("serial", "S-2", "group", "CPPCC", "channel", "INTERVIEW", "ratings", "P01:AAAAA"));
            refused(response, 422, "ballots-refused");
            assertThat(response.jsonPath().getList("errors.rule")).containsOnly("channel-needs-code");
        }
    }

    @Test
    void theNumbersOfCodesAreSignedByAnAuditorBeforeTheWaveIsCertified() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 2).get(0))
                    .send("P01:AAAAA");
            cycle.closeWave().then().statusCode(200);
            refused(cycle.askForCertification(), 409, "codes-not-signed");
            Response signed = cycle.another("auditor").post(cycle.path("/waves/2012-12/access-codes/signature"));
            assertThat(signed.statusCode()).isEqualTo(201);
            assertThat(signed.jsonPath().getBoolean("signed")).isTrue();
            refused(
                    cycle.another("auditor").post(cycle.path("/waves/2012-12/access-codes/signature")),
                    409,
                    "codes-signed");
            assertThat(cycle.askForCertification().statusCode()).isEqualTo(200);
            assertThat(Database.query("SELECT concat_ws(' ', issued, spent, void, on_paper, token_ballots)"
                            + " FROM access_code_count WHERE cycle = '" + cycle.code() + "'"))
                    .containsExactly("2 1 0 0 1");
        }
    }

    @Test
    void aWaveIsNotClosedWhoseTokensAreMoreThanItsCodes() {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "CPPCC")) {
            Device.of(cycle.wave(), "CPPCC")
                    .holding(cycle.issue("CPPCC", 2).get(0))
                    .send("P01:AAAAA");
            // whoever has the database takes the spending back
            Database.executeAsOwner("ALTER TABLE access_code DISABLE TRIGGER USER");
            Database.executeAsOwner("UPDATE access_code SET state = 'ISSUED', blinded_hash = NULL WHERE cycle = '"
                    + cycle.code() + "'");
            Database.executeAsOwner("ALTER TABLE access_code ENABLE TRIGGER USER");
            refused(cycle.closeWave(), 409, "more-ballots-than-codes");
        }
    }

    @Test
    void lettersHaveAPageACodeWithEverythingThatIsNeeded() throws IOException {
        try (ReviewedCycle cycle = ReviewedCycle.withCodes(5, "RESIDENTS")) {
            Response issued = cycle.as("survey-manager")
                    .body(Map.of("group", "RESIDENTS", "number", 3))
                    .post(cycle.path("/waves/2012-12/access-codes"));
            assertThat(issued.statusCode()).isEqualTo(201);
            Map<String, byte[]> files = unpacked(issued.asByteArray());
            assertThat(files).containsOnlyKeys("codes.csv", "letters.pdf");
            List<String> rows = new String(files.get("codes.csv"), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(rows).hasSize(4);
            try (PDDocument letters = Loader.loadPDF(files.get("letters.pdf"))) {
                assertThat(letters.getNumberOfPages()).isEqualTo(3);
                String text = new PDFTextStripper().getText(letters);
                assertThat(text)
                        .contains("2012年度市级机关绩效管理", "2012-12-01", "https://review.example.cn/ballot/")
                        // a font draws some characters and their radicals alike: what is written is found
                        .contains("一、手机扫描二维码", "二、手工输入", "不一致的", "存根先行作废")
                        .doesNotContainPattern("[\u2e80-\u2fdf]");
                rows.stream().skip(1).forEach(row -> assertThat(text).contains(row.substring(0, row.indexOf(','))));
            }
        }
    }

    private static Map<String, byte[]> unpacked(byte[] zipped) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            List<ZipEntry> entries = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry);
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
