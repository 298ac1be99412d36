package org.jiheng.kit.table;

import java.util.List;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** The forms in which a table is sent and fetched. */
public enum TableForm {
    CSV,
    WORKBOOK;

    public static final String CSV_TYPE = "text/csv";
    public static final String WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What browsers call the workbooks of before 2007 where Excel is installed, and CSV too. */
    public static final String OLD_WORKBOOK_TYPE = "application/vnd.ms-excel";

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    new MediaType("text", "csv"),
                    new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
            .build();

    /** @param sent one of the three, which the endpoint takes; the third says nothing of what the file is */
    public static TableForm of(MediaType sent, byte[] file) {
        return sent.toString().startsWith(OLD_WORKBOOK_TYPE) ? WorkbookFile.isZip(file) ? WORKBOOK : CSV : of(sent);
    }

    private static TableForm of(MediaType sent) {
        return sent.getSubtype().equals("csv") ? CSV : WORKBOOK;
    }

    /** The one that the caller likes best; CSV where both do. */
    public static TableForm wanted(Request request) {
        Variant best = request.selectVariant(FORMS);
        if (best == null) {
            throw new NotAcceptableException();
        }
        return of(best.getMediaType());
    }
}
