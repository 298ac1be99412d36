package org.jiheng.inspection.catalogue.api;

import java.util.List;
import java.util.function.Function;
import jakarta.ws.rs.core.MediaType;

import org.jiheng.inspection.catalogue.CatalogueItem;
import org.jiheng.inspection.catalogue.usecase.SaidItem;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;
import org.jiheng.kit.table.Column;
import org.jiheng.kit.table.Columns;
import org.jiheng.kit.table.Table;
import org.jiheng.kit.table.TableForm;
import org.jiheng.kit.table.TableRow;
import org.jiheng.kit.table.Tables;

/** A catalogue as a table: the items of the JSON body. */
final class CatalogueTable {
    private static final String POINTS = "[0-9]{1,12}(\\.[0-9]{1,2})?";

    static final Columns COLUMNS = Columns.of(
            Column.text("code", "编号", 40).required(),
            Column.text("area", "察访方面", 100).required(),
            Column.text("description", "扣分情形", 1000).required(),
            Column.decimal("minPoints", "最低扣分", POINTS).required(),
            Column.decimal("maxPoints", "最高扣分", POINTS),
            Column.text("clause", "依据", 200));

    private static final int MOST_ROWS = 1000;

    private CatalogueTable() {}

    /** @throws org.jiheng.kit.table.RowsFaulty naming all that is wrong, in the cells and otherwise */
    static List<SaidItem> read(byte[] body, MediaType type, Function<List<SaidItem>, List<Fault>> look) {
        Table table = Tables.read(body, TableForm.of(type, body), COLUMNS, MOST_ROWS);
        List<SaidItem> items = table.rows().stream().map(CatalogueTable::said).toList();
        table.refuse(Refusal.Kind.INVALID, look.apply(items));
        return items;
    }

    /** In the order of {@link #COLUMNS}. */
    static List<String> cells(CatalogueItem item) {
        return List.of(
                item.code(),
                item.area(),
                item.description(),
                item.least().toString(),
                item.isFixed() ? "" : item.most().toString(),
                item.clause().orElse(""));
    }

    private static SaidItem said(TableRow row) {
        return new SaidItem(
                row.text("code").orElse(""),
                row.text("area").orElse(""),
                row.text("description").orElse(""),
                row.text("minPoints").orElse(""),
                row.text("maxPoints"),
                row.text("clause"));
    }
}
