package org.jiheng.survey.wave.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jiheng.kit.calendar.Dated;
import org.jiheng.survey.wave.Act;

/** An act in four columns: when it was recorded, the day given, whether that was entered back, who. */
public final class ActColumns {
    private ActColumns() {}

    public static Act read(ResultSet row, int first) throws SQLException {
        Dated dates = new Dated(
                row.getObject(first, OffsetDateTime.class).toInstant(),
                row.getObject(first + 1, LocalDate.class),
                row.getBoolean(first + 2));
        return new Act(dates, row.getString(first + 3));
    }
}
