package org.jiheng.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import jakarta.ws.rs.core.StreamingOutput;

import org.jiheng.kit.export.CsvExport;
import org.jiheng.kit.export.WorkbookExport;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.kit.table.Workbooks.row;
import static org.jiheng.kit.table.Workbooks.text;

class TablesTest {
    private static final Columns COLUMNS = Columns.of(
            Column.text("name", "名称", 10).required(),
            Column.decimal("maxPoints", "分值", "-?[0-9]+(\\.[0-9]+)?"),
            Column.date("deadline", "工作时限"));
    private static final String TITLES = row(1, text("A1", "name"), text("B1", "max_points"), text("C1", "deadline"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void aCsvIsReadInEveryEncodingThatSpreadsheetsSaveIt(String charset) {
        // UTF-16 of one byte order says so by its mark, which the others do not need
        String mark = charset.endsWith("LE") || charset.endsWith("BE") || charset.equals("UTF-8") ? "\ufeff" : "";

        Table table = csv((mark + "名称,分值\r\n党建工作,0.40\r\n").getBytes(Charset.forName(charset)));

        assertThat(table.rows()).singleElement().satisfies(only -> {
            assertThat(only.number()).isEqualTo(2);
            assertThat(only.text("name")).contains("党建工作");
            assertThat(only.text("maxPoints")).contains("0.40");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name;maxPoints\na;1", "name\tmaxPoints\na\t1", "Name , Max Points\na,1", "名称,max_points\na,1"})
    void theHeaderSaysWhatPartsItAndIsNotReadToTheLetter(String text) {
        assertThat(csv(text).rows())
                .extracting(TableRow::cells)
                .containsExactly(java.util.Map.of("name", "a", "maxPoints", "1"));
    }

    @Test
    void everyColumnThatIsNotRightIsNamedAtOnce() {
        assertThat(faults(() -> csv("nmae,maxPoints,maxPoints,deadline\na,1,1,\n")))
                .extracting(Fault::rule)
                .containsExactly("column-unknown", "column-twice", "column-missing");
    }

    @Test
    void everyCellThatIsNotRightIsNamedByItsRowAndColumn() {
        Table table = csv("name,maxPoints,deadline\n,x,2012-02-30\n\na,1,2012-02-29\n12345678901,1,20120229\n");

        assertThat(table.faults())
                .extracting(Fault::path, Fault::rule)
                .containsExactly(
                        tuple("/rows/2/name", "cell-empty"),
                        tuple("/rows/2/maxPoints", "cell-no-decimal"),
                        tuple("/rows/2/deadline", "cell-no-date"),
                        tuple("/rows/5/name", "cell-too-long"),
                        tuple("/rows/5/deadline", "cell-no-date"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "0.28999999999999998, 0.29",
        "5.7000000000000002E-1, 0.57",
        "0.123456789012345, 0.123456789012345",
        "12345678901234567, 12345678901234567",
        "1.5E1, 15",
        "15E-1, 1.5",
        "0.40, 0.40",
        "1E2, 100",
        "-7, -7"
    })
    void aNumberOfAWorkbookIsTheOneThatWasTyped(String written, String read) {
        Table table = workbook(row(2, text("A2", "a"), "<c r=\"B2\"><v>" + written + "</v></c>"));

        assertThat(table.rows().get(0).text("maxPoints")).contains(read);
    }

    @Test
    void aDayOfAWorkbookIsReadAsADayAndOtherNumbersAreNone() {
        Table table = workbook(row(2, text("A2", "a"), "<c r=\"C2\" s=\"1\"><v>41274</v></c>")
                + row(3, text("A3", "b"), "<c r=\"C3\" s=\"1\"><v>41274.5</v></c>")
                + row(4, text("A4", "c"), "<c r=\"C4\"><v>41274</v></c>"));

        assertThat(table.rows().get(0).text("deadline")).contains("2012-12-31");
        assertThat(table.faults()).extracting(Fault::path).containsExactly("/rows/3/deadline", "/rows/4/deadline");
    }

    @Test
    void formulasAndErrorsAreRefusedByNameAndNeverComputed() {
        Table table = workbook(row(7, text("A7", "a"), "<c r=\"B7\"><f>1+1</f><v>2</v></c>")
                + row(8, text("A8", "a"), "<c r=\"B8\"><f t=\"shared\" si=\"9\"/><v>2</v></c>")
                + row(9, text("A9", "a"), "<c r=\"B9\" t=\"e\"><v>#REF!</v></c>"));

        assertThat(table.faults())
                .extracting(Fault::path, Fault::rule)
                .containsExactly(
                        tuple("/rows/7/maxPoints", "formula-cell"),
                        tuple("/rows/8/maxPoints", "formula-cell"),
                        tuple("/rows/9/maxPoints", "error-cell"));
    }

    @Test
    void onlyTheFirstSheetIsReadAndTheOthersAreNamed() {
        assertThat(workbook(row(2, text("A2", "a"))).unreadSheets()).containsExactly("two");
    }

    @ParameterizedTest
    @EnumSource(TableForm.class)
    void whatIsGivenOutIsTakenBackUnchanged(TableForm form) throws IOException {
        List<String> texts = List.of(
                "=1+1",
                "'=1+1",
                "''x",
                "+86",
                "-",
                "-1.5",
                "@a",
                "\t=1",
                "a\r\nb",
                "a\nb",
                "_x000D_",
                "\u0001\u001f",
                "\"q\"",
                "＝1",
                "指标,;",
                " a ",
                "𠮷",
                "<&>",
                "0.10");
        Columns columns = Columns.of(Column.text("name", "名称", 100));
        List<List<String>> rows = texts.stream().map(List::of).toList();
        StreamingOutput export = form == TableForm.CSV
                ? CsvExport.of(columns.names(), each -> rows.forEach(each))
                : WorkbookExport.of("1", columns.names(), each -> rows.forEach(each), 20);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        export.write(file);

        Table table = Tables.read(file.toByteArray(), form, columns, 100);

        assertThat(table.faults()).isEmpty();
        assertThat(table.rows()).extracting(row -> row.text("name").orElse("")).containsExactlyElementsOf(texts);
    }

    @Test
    void whatIsNoTableIsRefusedWithTheReason() {
        byte[] old = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        byte[] good = Workbooks.of(TITLES).bytes();
        assertThat(rule(() -> csv(old))).isEqualTo("old-or-encrypted-workbook");
        assertThat(rule(() -> workbook(old))).isEqualTo("old-or-encrypted-workbook");
        assertThat(rule(() -> csv(good))).isEqualTo("a-workbook");
        assertThat(rule(() -> workbook("name\na".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("no-workbook");
        assertThat(rule(() -> workbook(java.util.Arrays.copyOf(good, good.length / 2))))
                .isEqualTo("no-workbook");
        assertThat(rule(() -> csv("name\n\"a".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("no-csv");
        assertThat(rule(() -> csv("name\na".getBytes(StandardCharsets.UTF_16LE))))
                .isEqualTo("not-text");
        assertThat(rule(() -> csv(new byte[] {(byte) 0xff, (byte) 0xff, 1}))).isEqualTo("not-text");
        assertThat(rule(() -> csv(new byte[0]))).isEqualTo("table-empty");
        assertThat(rule(() -> csv("name\n".getBytes(StandardCharsets.UTF_8)))).isEqualTo("table-without-rows");
        // 水 in GBK, which is a letter of UTF-8 too
        assertThat(rule(() -> csv(new byte[] {'n', 'a', 'm', 'e', '\n', (byte) 0xcb, (byte) 0xae})))
                .isEqualTo("utf8-or-gbk");
    }

    @Test
    void aCellUnderNoTitleIsRefusedAndNotCutOff() {
        Table table = csv("name,maxPoints,deadline\na,1,2012-02-29,234\n");
        assertThat(table.faults())
                .extracting(fault -> fault.path() + " " + fault.rule() + " " + fault.arguments())
                .containsExactly("/rows/2 cell-without-column [4, 234]");
    }

    @Test
    void aWorkbookThatBringsSomethingAlongIsRefused() {
        assertThat(rule(() -> workbook(
                        Workbooks.of(TITLES).part("xl/vbaProject.bin", "x").bytes())))
                .isEqualTo("workbook-with-macros");
        String entities = "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData>" + TITLES + row(2, text("A2", "&a;&b;")) + "</sheetData></worksheet>";
        assertThat(rule(() -> workbook(Workbooks.of("")
                        .part("xl/worksheets/sheet1.xml", entities)
                        .bytes())))
                .isEqualTo("no-workbook");
    }

    @Test
    void aTableOfMoreRowsOrColumnsThanThereMayBeIsRefused() {
        assertThat(rule(() -> csv("name\n" + "a\n".repeat(101)))).isEqualTo("too-many-rows");
        assertThat(rule(() -> csv("name" + ",".repeat(101) + "x\n"))).isEqualTo("too-many-columns");
        assertThat(rule(() -> workbook(row(2, text("XFD2", "a"))))).isEqualTo("too-many-columns");
        assertThat(csv("name\n" + "a\n".repeat(100)).rows()).hasSize(100);
    }

    private static Table csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Table csv(byte[] file) {
        return Tables.read(file, TableForm.CSV, COLUMNS, 100);
    }

    private static Table workbook(String rows) {
        return workbook(Workbooks.of(TITLES + rows).bytes());
    }

    private static Table workbook(byte[] file) {
        return Tables.read(file, TableForm.WORKBOOK, COLUMNS, 100);
    }

    private static String rule(Runnable reading) {
        return faults(reading).stream().map(Fault::rule).findFirst().orElseThrow();
    }

    private static List<Fault> faults(Runnable reading) {
        List<Fault> faults = new java.util.ArrayList<>();
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(Refusal.class, refused -> faults.addAll(refused.faults()));
        return Stream.of(faults).findFirst().orElseThrow();
    }
}
