package org.jiheng.kit.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

import org.jiheng.kit.export.EscapedText;

/** The rows of a sheet, one after another. */
final class SheetRows {
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 400;
    /** As many digits as a spreadsheet shows and takes; it writes 17, so that 0.29 stands there as 0.28999999999999998. */
    private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** Before it the day count has a 29th of February 1900, which never was. */
    private static final int FIRST_TRUE_DAY = 61;

    private static final int LAST_DAY = 401_769;

    private final Xml xml;
    private final CellStyles styles;
    private final List<String> texts;
    private final boolean from1904;

    SheetRows(Xml xml, CellStyles styles, List<String> texts, boolean from1904) {
        this.xml = xml;
        this.styles = styles;
        this.texts = texts;
        this.from1904 = from1904;
    }

    void each(Consumer<RawRow> row) throws XMLStreamException {
        int last = 0;
        while (xml.next() && !xml.ends("sheetData")) {
            if (xml.begins("row")) {
                String given = xml.attribute("r");
                last = given == null ? last + 1 : Integer.parseInt(given);
                row.accept(new RawRow(last, cells()));
            }
        }
    }

    private List<RawCell> cells() throws XMLStreamException {
        List<RawCell> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                int position = position(xml.attribute("r"), cells.size());
                RawCell cell = cell(xml.attribute("t"), xml.attribute("s"));
                place(cell, position, cells);
            }
        }
        return cells;
    }

    private static void place(RawCell cell, int position, List<RawCell> cells) {
        if (position >= TableBounds.COLUMNS) {
            if (!cell.isEmpty()) {
                throw new TableTooLarge("too-many-columns", TableBounds.COLUMNS);
            }
            return;
        }
        if (position < cells.size()) {
            throw new TableUnreadable("no-workbook");
        }
        while (cells.size() < position) {
            cells.add(RawCell.EMPTY);
        }
        cells.add(cell);
    }

    /** AB12 is the 28th, which is 27 from 0. */
    private static int position(String address, int otherwise) {
        if (address == null) {
            return otherwise;
        }
        int position = 0;
        for (int i = 0; i < Math.min(address.length(), 4) && Character.isLetter(address.charAt(i)); i++) {
            position = position * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return position - 1;
    }

    private RawCell cell(String type, String style) throws XMLStreamException {
        String value = "";
        boolean formula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
            } else if (xml.begins("v")) {
                value = xml.text();
            } else if (xml.begins("is")) {
                value = SharedTexts.text(xml, "is");
            }
        }
        if (formula) {
            return new RawCell("", "formula-cell");
        }
        return value.isEmpty() ? RawCell.EMPTY : bounded(cell(type == null ? "n" : type, style, value));
    }

    private static RawCell bounded(RawCell cell) {
        if (cell.text().length() > TableBounds.CHARACTERS) {
            throw new TableTooLarge("cell-too-long", cell.text().length(), TableBounds.CHARACTERS);
        }
        return cell;
    }

    private RawCell cell(String type, String style, String value) {
        return switch (type) {
            case "s" -> RawCell.of(texts.get(Integer.parseInt(value)));
            case "inlineStr" -> RawCell.of(value);
            case "str" -> RawCell.of(EscapedText.read(value));
            case "b" -> RawCell.of(value.equals("1") ? "true" : "false");
            case "d" -> RawCell.of(value);
            case "e" -> new RawCell(value, "error-cell");
            default -> number(value, styles.isDay(style));
        };
    }

    /** The number that was typed, from the digits that stand in the file; never through binary floating point. */
    private RawCell number(String value, boolean day) {
        if (value.length() > LONGEST_NUMBER) {
            return new RawCell(value, "cell-no-decimal");
        }
        BigDecimal number = new BigDecimal(value.strip());
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            return new RawCell(value, "cell-no-decimal");
        }
        return RawCell.of(day && isDayCount(number) ? day(number.intValueExact()) : plain(typed(number)));
    }

    private static BigDecimal typed(BigDecimal number) {
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        return fraction && number.precision() > TYPED.getPrecision()
                ? number.round(TYPED).stripTrailingZeros()
                : number;
    }

    /** An exponent is another way to write the same digits. */
    private static String plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }

    private static boolean isDayCount(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(FIRST_TRUE_DAY)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
    }

    private String day(int count) {
        return (from1904 ? DAY_0_OF_1904 : DAY_0).plusDays(count).toString();
    }
}
