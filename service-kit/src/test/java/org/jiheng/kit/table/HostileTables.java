package org.jiheng.kit.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jiheng.kit.refusal.Refusal;

/** Reads, in a process of little memory, what would fill a larger one; says of each how it was refused. */
public final class HostileTables {
    private static final Columns COLUMNS = Columns.of(Column.text("name", "名称", 10));
    private static final String HEAD =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>name</t></is></c></row>";

    private interface Filling {
        void fill(ZipOutputStream part) throws IOException;
    }

    private HostileTables() {}

    public static void main(String[] arguments) throws IOException {
        say("rows-of-csv", TableForm.CSV, ("name\n" + "a\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
        say("rows-of-workbook", TableForm.WORKBOOK, sheet(zip -> {
            for (int i = 2; i < 1_000_002; i++) {
                zip.write(utf8("<row><c><v>" + i + "</v></c></row>"));
            }
        }));
        say("zip-bomb", TableForm.WORKBOOK, sheet(zip -> {
            for (int i = 0; i < 2_000; i++) {
                zip.write(new byte[1 << 20]);
            }
        }));
        say("tight-zip", TableForm.WORKBOOK, sheet(zip -> zip.write(new byte[40 << 20])));
        say("long-text", TableForm.WORKBOOK, sheet(zip -> {
            zip.write(utf8("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>"));
            for (int i = 0; i < 40; i++) {
                zip.write(noise(i));
            }
            zip.write(utf8("</t></is></c></row>"));
        }));
        say("far-exponent", TableForm.WORKBOOK, sheet(zip -> zip.write(utf8("<row><c><v>1E2147483000</v></c></row>"))));
        say("one-text-in-every-cell", TableForm.WORKBOOK, sheet(zip -> {
            for (int i = 2; i < 5_002; i++) {
                zip.write(utf8("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>0</v></c></row>"));
            }
        }));
        say("many-formulas", TableForm.WORKBOOK, sheet(zip -> {
            zip.write(
                    utf8("<row><c><f t=\"shared\" si=\"0\" ref=\"A2:A9\">" + "A1+".repeat(9_000) + "1</f></c></row>"));
            for (int i = 0; i < 4_000; i++) {
                zip.write(utf8("<row><c><f t=\"shared\" si=\"0\"/><v>1</v></c></row>"));
            }
        }));
    }

    private static void say(String name, TableForm form, byte[] file) {
        try {
            Table table = Tables.read(file, form, COLUMNS, 5_000);
            System.out.println(name + ": " + table.faults().size() + " "
                    + table.faults().get(0).rule());
        } catch (Refusal refused) {
            System.out.println(name + ": " + refused.faults().get(0).rule());
        }
    }

    private static byte[] sheet(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"x/relationships\"><sheet name=\"1\" r:id=\"a\"/></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></R>");
            part(zip, "xl/sharedStrings.xml", "<sst><si><t>" + "长".repeat(30_000) + "</t></si></sst>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(utf8(HEAD));
            filling.fill(zip);
            zip.write(utf8("</sheetData></worksheet>"));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(utf8(content));
    }

    private static byte[] noise(int seed) {
        byte[] letters = new byte[1 << 20];
        new java.util.Random(seed).ints(letters.length, 'a', 'z').forEach(new java.util.function.IntConsumer() {
            private int i;

            @Override
            public void accept(int letter) {
                letters[i++] = (byte) letter;
            }
        });
        return letters;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
