package org.jiheng.indicators.assessment.api;

import java.util.List;
import jakarta.ws.rs.core.MediaType;

import org.jiheng.indicators.assessment.GivenPoints;
import org.jiheng.indicators.assessment.application.ReadGivenPoints;
import org.jiheng.indicators.points.Decimal;
import org.jiheng.indicators.rows.FaultyRows;
import org.jiheng.kit.table.Column;
import org.jiheng.kit.table.Columns;
import org.jiheng.kit.table.Table;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TableRow;
import org.jiheng.kit.table.Tables;

/** Points of indicators as a table: the rows of the JSON batch. */
final class PointsTable {
    /** A name with what a spreadsheet needs around it. */
    private static final int SHOWN = 400;

    private static final Column UNIT = Column.text("unit", "单位", 40).required();
    private static final Column UNIT_NAME = Column.text("unitName", "单位名称", SHOWN);
    private static final Column INDICATOR =
            Column.text("indicator", "指标编号", 100).required();
    private static final Column NAME = Column.text("name", "指标名称", SHOWN);
    private static final Column MAXIMUM = Column.decimal("maxPoints", "分值", Decimal.PATTERN);
    private static final Column POINTS = Column.decimal("points", "得分", Decimal.PATTERN);

    static final Columns TEMPLATE = Columns.of(UNIT, INDICATOR, POINTS.required());

    /** What stands beside the points is for whoever fills them in, and says nothing. */
    static final Columns COLUMNS = Columns.of(UNIT, UNIT_NAME, INDICATOR, NAME, MAXIMUM, POINTS.required());

    /** As the office fetches it: points that it has not given yet are left open. */
    static final Columns OPEN_COLUMNS = Columns.of(UNIT, UNIT_NAME, INDICATOR, NAME, MAXIMUM, POINTS.requiredOrEmpty());

    private static final int MOST_ROWS = 5000;

    /** What else is wrong with rows that were read. */
    interface Look {
        FaultyRows faults(List<GivenPoints> rows);
    }

    private PointsTable() {}

    /** @throws org.jiheng.kit.table.RowsFaulty naming all that is wrong, in the cells and otherwise */
    static List<GivenPoints> read(byte[] body, MediaType type, Columns columns, Look look) {
        Table table = Tables.read(body, TableForm.of(type, body), columns, MOST_ROWS);
        List<GivenPoints> rows = table.rows().stream().map(PointsTable::given).toList();
        FaultyRows faulty = look.faults(rows);
        table.refuse(faulty.kind(), faulty.faults());
        return rows;
    }

    /** In the order of {@link #OPEN_COLUMNS}. */
    static List<String> cells(ReadGivenPoints.OpenPoints open) {
        GivenPoints given = open.given();
        return List.of(
                given.unit(),
                open.names().unit(),
                given.indicator(),
                open.names().indicator(),
                open.maximum().toString(),
                given.points());
    }

    private static GivenPoints given(TableRow row) {
        return new GivenPoints(
                row.text("unit").orElse(""),
                row.text("indicator").orElse(""),
                row.text("points").orElse(""));
    }
}
