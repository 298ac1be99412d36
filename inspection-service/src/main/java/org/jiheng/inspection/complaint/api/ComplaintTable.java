package org.jiheng.inspection.complaint.api;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import jakarta.ws.rs.core.MediaType;

import org.jiheng.inspection.complaint.Batch;
import org.jiheng.inspection.complaint.Complaint;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;
import org.jiheng.kit.table.Column;
import org.jiheng.kit.table.Columns;
import org.jiheng.kit.table.Table;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TableRow;
import org.jiheng.kit.table.Tables;

/** Complaints as a table: the rows of the JSON batch. */
final class ComplaintTable {
    static final Columns COLUMNS = Columns.of(
            Column.text("number", "诉求件编号", 40).required(),
            Column.text("unit", "承办单位", 40).required(),
            Column.text("area", "方面", 100).required(),
            Column.text("subject", "诉求事项", 500).required(),
            Column.date("receivedOn", "受理日期").required(),
            Column.date("dueOn", "办理时限").required(),
            Column.date("handledOn", "办结日期"),
            Column.text("handling", "办理情况", 2000));

    /** In a row of which a cell could not be read, for as long as it takes to say what else is wrong. */
    private static final LocalDate UNREAD = LocalDate.parse("1900-01-01");

    private ComplaintTable() {}

    /** @throws org.jiheng.kit.table.RowsFaulty naming all that is wrong, in the cells and otherwise */
    static Batch read(byte[] body, MediaType type, Function<Batch, List<Fault>> look) {
        Table table = Tables.read(body, TableForm.of(type, body), COLUMNS, Batch.MOST);
        Batch batch =
                new Batch(table.rows().stream().map(ComplaintTable::complaint).toList());
        table.refuse(Refusal.Kind.INVALID, look.apply(batch));
        return batch;
    }

    private static Complaint complaint(TableRow row) {
        return new Complaint(
                row.text("number").orElse(""),
                row.text("unit").orElse(""),
                row.text("area").orElse(""),
                row.text("subject").orElse(""),
                row.text("receivedOn").map(LocalDate::parse).orElse(UNREAD),
                row.text("dueOn").map(LocalDate::parse).orElse(UNREAD),
                row.text("handledOn").map(LocalDate::parse),
                row.text("handling"));
    }
}
