package org.jiheng.scoring.reward.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import jakarta.ws.rs.core.MediaType;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;
import org.jiheng.kit.table.Column;
import org.jiheng.kit.table.Columns;
import org.jiheng.kit.table.Table;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TableRow;
import org.jiheng.kit.table.Tables;
import org.jiheng.scoring.reward.MonthlyPay;

/** Bases of pay as a table: the rows of the JSON body. */
final class PayBaseTable {
    private static final Columns COLUMNS = Columns.of(
            Column.text("unit", "单位", 40).required(),
            Column.decimal("headCount", "在职公务员人数", "[1-9][0-9]{0,5}|1000000").required(),
            Column.decimal("monthlyPay", "月工资总额", PayBasesRequest.MONEY).required());

    private PayBaseTable() {}

    /** @throws org.jiheng.kit.table.RowsFaulty naming all that is wrong, in the cells and otherwise */
    static List<MonthlyPay> read(byte[] body, MediaType type, Function<List<MonthlyPay>, List<Fault>> look) {
        Table table = Tables.read(body, TableForm.of(type, body), COLUMNS, PayBasesRequest.MOST);
        table.refuseFaulty();
        List<MonthlyPay> bases = table.rows().stream().map(PayBaseTable::base).toList();
        table.refuse(Refusal.Kind.INVALID, look.apply(bases));
        return bases;
    }

    private static MonthlyPay base(TableRow row) {
        return new MonthlyPay(
                row.text("unit").orElseThrow(),
                Integer.parseInt(row.text("headCount").orElseThrow()),
                new BigDecimal(row.text("monthlyPay").orElseThrow()));
    }
}
