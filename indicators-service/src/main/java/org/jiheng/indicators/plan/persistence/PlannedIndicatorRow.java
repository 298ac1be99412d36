package org.jiheng.indicators.plan.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jiheng.indicators.plan.Commitment;
import org.jiheng.indicators.plan.Direction;
import org.jiheng.indicators.plan.IndicatorKind;
import org.jiheng.indicators.plan.KeySource;
import org.jiheng.indicators.plan.Plan;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.Schedule;
import org.jiheng.indicators.plan.Serves;
import org.jiheng.indicators.points.Points;

/** A planned indicator as a row: of a plan's version, or of what somebody proposes for one. */
public final class PlannedIndicatorRow {
    /** What each column holds, as text. */
    private static final Map<String, Function<PlannedIndicator, String>> TEXTS = texts();

    private static final String COLUMNS = String.join(", ", TEXTS.keySet());

    static final String SELECT = "SELECT " + COLUMNS
            + " FROM planned_indicator WHERE cycle = ? AND unit = ? AND version = ? ORDER BY position";

    /** Of the present versions. */
    static final String SELECT_OF_UNITS = "SELECT unit, " + COLUMNS
            + " FROM plan JOIN planned_indicator USING (cycle, unit, version)"
            + " WHERE cycle = ? AND unit = ANY (?) ORDER BY unit, position";

    static final String COPY = "COPY planned_indicator (cycle, unit, version, position, " + COLUMNS + ") FROM STDIN";

    public static final String SELECT_PROPOSED = "SELECT " + COLUMNS
            + ", proposal FROM proposed_indicator WHERE proposal = ANY (?::uuid[]) ORDER BY proposal, position";

    /** One statement for any number of rows: their columns as arrays. */
    public static final String INSERT_PROPOSED = "INSERT INTO proposed_indicator (proposal, position, " + COLUMNS
            + ") SELECT proposal::uuid, position - 1, " + given("proposal, ");

    private PlannedIndicatorRow() {}

    private static String given(String before) {
        String arrays = String.join(", ", java.util.Collections.nCopies(TEXTS.size() + 1, "?::text[]"));
        String cast = COLUMNS.replace("max_points", "max_points::numeric").replace("deadline", "deadline::date");
        return cast + " FROM unnest(" + arrays + ") WITH ORDINALITY AS given (" + before + COLUMNS
                + ", position) ORDER BY position";
    }

    private static Map<String, Function<PlannedIndicator, String>> texts() {
        Map<String, Function<PlannedIndicator, String>> texts = new LinkedHashMap<>();
        texts.put("indicator", PlannedIndicator::indicator);
        texts.put("component", PlannedIndicator::component);
        texts.put("kind", i -> i.kind().name());
        texts.put("source", i -> i.source().map(Enum::name).orElse(null));
        texts.put("max_points", i -> i.maxPoints().toString());
        texts.put("name", i -> i.commitment().name());
        texts.put("unit_of_measure", i -> i.commitment().unitOfMeasure().orElse(null));
        texts.put("target", i -> i.commitment().target().orElse(null));
        texts.put("direction", i -> i.commitment().direction().map(Enum::name).orElse(null));
        texts.put("measures", i -> i.commitment().measures().orElse(null));
        texts.put(
                "deadline",
                i -> i.commitment().deadline().map(LocalDate::toString).orElse(null));
        texts.put("department", i -> i.commitment().department().orElse(null));
        texts.put("responsible_person", i -> i.commitment().responsiblePerson().orElse(null));
        texts.put("supervising_leader", i -> i.commitment().supervisingLeader().orElse(null));
        texts.put("schedule", i -> i.commitment().schedule().text().orElse(null));
        texts.put("serves", i -> i.commitment().serves().text().orElse(null));
        return texts;
    }

    /** A plan's indicators as {@link #COPY} takes them, in its order. */
    static List<List<String>> of(String cycle, Plan plan, List<PlannedIndicator> indicators) {
        List<List<String>> rows = new ArrayList<>(indicators.size());
        for (int position = 0; position < indicators.size(); position++) {
            List<String> row = new ArrayList<>(
                    List.of(cycle, plan.unit(), String.valueOf(plan.version()), String.valueOf(position)));
            for (Function<PlannedIndicator, String> text : TEXTS.values()) {
                row.add(text.apply(indicators.get(position)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** @param proposals which each of the indicators belongs to */
    public static Object[] proposed(List<String> proposals, List<PlannedIndicator> indicators) {
        List<Object> parameters = new ArrayList<>(List.of(proposals));
        parameters.addAll(columns(indicators));
        return parameters.toArray();
    }

    private static List<List<String>> columns(List<PlannedIndicator> indicators) {
        return TEXTS.values().stream()
                .map(text -> indicators.stream().map(text).toList())
                .toList();
    }

    public static PlannedIndicator read(ResultSet row) throws SQLException {
        return new PlannedIndicator(
                row.getString("indicator"),
                row.getString("component"),
                IndicatorKind.valueOf(row.getString("kind")),
                text(row, "source").map(KeySource::valueOf),
                Points.of(row.getBigDecimal("max_points")),
                new Commitment(
                        row.getString("name"),
                        text(row, "unit_of_measure"),
                        text(row, "target"),
                        text(row, "direction").map(Direction::valueOf),
                        text(row, "measures"),
                        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                        text(row, "department"),
                        text(row, "responsible_person"),
                        text(row, "supervising_leader"),
                        text(row, "schedule").map(Schedule::ofText).orElse(Schedule.NONE),
                        text(row, "serves").map(Serves::ofText).orElse(Serves.NONE)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
