package org.jiheng.inspection.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.flywaydb.core.Flyway;
import org.jiheng.kit.testing.Database;

/**
 * Leaves the database as the last service before the deduction ledger left it (V20), with findings in every state; the one under test
 * then starts on it. In two cycles, which overlap in time:
 *
 * <pre>
 * 351701-2012  P01  F1 0.50 CONFIRMED (accepted)   F2 0.30 NOTIFIED   F3 0.40 WITHDRAWN   F4 0.80 REDUCED to 0.25   F8 9.00 RECORDED
 *              P02  F5 0.20 UPHELD                 F6 0.10 APPEALED   F7 1.00 DROPPED     F9 0.00 CONFIRMED (nobody appealed)
 * 351702-2012  P01  F1 0.70 WITHDRAWN              F2 3.00 NOTIFIED
 * </pre>
 *
 * Then, with the service that still let anybody who had spoken for a unit plan visits to it (V35), two visits V1 and V2 to P01 that the
 * person has planned who accepted F1.
 */
public class EarlierService implements QuarkusTestResourceLifecycleManager {
    public static final String CYCLE = "351701-2012";
    public static final String OTHER = "351702-2012";
    public static final long REVISION = 1_355_270_400_000L;
    static final Instant BEGINNING = Instant.parse("2012-08-01T01:00:00Z");

    private static final String LAST_WITHOUT_A_LEDGER = "20";
    private static final String LAST_WITHOUT_SIDES = "35";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a finding was called, as its id. */
    public static UUID id(String cycle, String number) {
        return UUID.nameUUIDFromBytes((cycle + number).getBytes(StandardCharsets.UTF_8));
    }

    /** The deduction standing that the earlier service published of a unit, as it did. */
    public static String standing(String cycle, String unit, String... findingsAndPoints) {
        ObjectNode data = JSON.createObjectNode().put("cycle", cycle).put("unit", unit);
        var deductions = data.putArray("deductions");
        for (int i = 0; i < findingsAndPoints.length; i += 2) {
            deductions
                    .addObject()
                    .put("finding", id(cycle, findingsAndPoints[i]).toString())
                    .put("points", findingsAndPoints[i + 1]);
        }
        return data.toString();
    }

    @Override
    public Map<String, String> start() {
        Database database = Database.current();
        migrate(database, LAST_WITHOUT_A_LEDGER);
        write(database, EarlierService::fill);
        migrate(database, LAST_WITHOUT_SIDES);
        write(database, EarlierService::plan);
        return Map.of();
    }

    private static void migrate(Database database, String last) {
        Flyway.configure(EarlierService.class.getClassLoader())
                .dataSource(database.url(), database.owner(), Database.PASSWORD)
                .locations("db/kit", "db/migration")
                .placeholders(Map.of("service_role", database.service()))
                .outOfOrder(true)
                .target(last)
                .load()
                .migrate();
    }

    private interface Writing {
        void write(Connection service) throws SQLException;
    }

    private static void write(Database database, Writing writing) {
        try (Connection service = database.asService()) {
            service.setAutoCommit(false);
            writing.write(service);
            service.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** On the database that {@link org.jiheng.kit.testing.Infrastructure} gives. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // the database lives as long as its server
    }

    private static void fill(Connection service) throws SQLException {
        for (String cycle : List.of(CYCLE, OTHER)) {
            taken(
                    service,
                    "jiheng.cycles.v1",
                    cycle,
                    cycle,
                    cycleStanding(cycle).toString());
            for (String unit : List.of("P01", "P02")) {
                String data = "{\"cycle\": \"%s\", \"unit\": \"%s\", \"name\": \"单位\", \"tier\": \"PARTY_MASS\"}";
                taken(service, "jiheng.units.v1", cycle + "/" + unit, cycle, data.formatted(cycle, unit));
            }
        }
        finding(service, CYCLE, "F1", "P01", "0.50", 0, "NOTIFY", "ACCEPT");
        finding(service, CYCLE, "F2", "P01", "0.30", 1, "NOTIFY");
        finding(service, CYCLE, "F3", "P01", "0.40", 2, "NOTIFY", "APPEAL", "WITHDRAW");
        finding(service, OTHER, "F1", "P01", "0.70", 3, "NOTIFY", "APPEAL", "WITHDRAW");
        finding(service, CYCLE, "F4", "P01", "0.80", 4, "NOTIFY", "APPEAL", "REDUCE");
        finding(service, CYCLE, "F5", "P02", "0.20", 5, "NOTIFY", "APPEAL", "UPHOLD");
        finding(service, CYCLE, "F6", "P02", "0.10", 6, "NOTIFY", "APPEAL");
        finding(service, CYCLE, "F7", "P02", "1.00", 7, "DROP");
        finding(service, CYCLE, "F8", "P01", "9.00", 8);
        finding(service, CYCLE, "F9", "P02", "0.00", 9, "NOTIFY", "LAPSE");
        finding(service, OTHER, "F2", "P01", "3.00", 10, "NOTIFY");
    }

    private static void plan(Connection service) throws SQLException {
        for (String visit : List.of("V1", "V2")) {
            write(
                    service,
                    "INSERT INTO visit (id, cycle, unit, kind, inspectors, planned_first, planned_last, planned_areas,"
                            + " planned_areas_said, recorded_by, recorded_at, state, areas, areas_said) VALUES (?, ?, 'P01',"
                            + " 'OPEN', '{issuer#lin}', '2012-08-21', '2012-08-21', '{}', '{}', 'issuer#chen', now(),"
                            + " 'PLANNED', '{}', '{}')",
                    id(CYCLE, visit),
                    CYCLE);
        }
    }

    private static ObjectNode cycleStanding(String cycle) {
        try (InputStream sample =
                EarlierService.class.getResourceAsStream("/contracts/jiheng.cycles.v1/samples/preparing.json")) {
            ObjectNode data = (ObjectNode) JSON.readTree(sample).get("data");
            String jurisdiction = cycle.substring(0, 6);
            ((ObjectNode) data.get("scheme")).put("cycle", cycle).put("jurisdiction", jurisdiction);
            return data.put("cycle", cycle).put("jurisdiction", jurisdiction).put("state", "RUNNING");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void taken(Connection service, String topic, String subject, String cycle, String data)
            throws SQLException {
        write(
                service,
                "INSERT INTO taken_standing (topic, subject, partition_key, revision, digest, data, extensions, taken_at)"
                        + " VALUES (?, ?, ?, ?, 'x', ?::jsonb, ?::jsonb, now())",
                topic,
                subject,
                cycle,
                REVISION,
                data,
                "{\"cycle\": \"" + cycle + "\", \"cyclerevision\": \"" + REVISION + "\"}");
    }

    /** @param day after the beginning on which it was recorded; each move was a day after the one before */
    private static void finding(
            Connection service, String cycle, String number, String unit, String points, int day, String... moves)
            throws SQLException {
        List<String> made = List.of(moves);
        boolean notified = made.contains("NOTIFY");
        String decision = made.stream()
                .filter(List.of("UPHOLD", "REDUCE", "WITHDRAW")::contains)
                .findFirst()
                .orElse("");
        write(
                service,
                "INSERT INTO finding (id, cycle, unit, number, visit, area, description, points, recorded_by, recorded_at,"
                        + " state, notified_by, notified_at, decided_by, decided_points, version)"
                        + " VALUES (?, ?, ?, ?, 'OPEN', 'STYLE', '窗口离岗', ?::numeric, 'issuer#lin', ?, ?, ?, ?, ?,"
                        + " ?::numeric, ?)",
                id(cycle, number),
                cycle,
                unit,
                number,
                points,
                at(day, number),
                state(made),
                notified ? "issuer#lin" : null,
                notified ? at(day + 1, number) : null,
                decision.isEmpty() ? null : "issuer#wu",
                decision.equals("REDUCE") ? "0.25" : null,
                made.size());
        act(service, id(cycle, number), 0, "RECORD", at(day, number), points);
        for (int i = 0; i < made.size(); i++) {
            act(service, id(cycle, number), i + 1, made.get(i), at(day + i + 1, number), points);
        }
    }

    private static void act(
            Connection service, UUID finding, int sequence, String move, OffsetDateTime when, String points)
            throws SQLException {
        write(
                service,
                "INSERT INTO finding_act (finding, sequence, move, actor, recorded_at, occurred_on, reason, points)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?::numeric)",
                finding,
                sequence,
                move,
                switch (move) {
                    case "LAPSE" -> null;
                    case "ACCEPT", "APPEAL" -> "issuer#chen";
                    case "RECORD", "NOTIFY", "DROP" -> "issuer#lin";
                    default -> "issuer#wu";
                },
                when,
                when.toLocalDate(),
                List.of("DROP", "APPEAL", "UPHOLD", "REDUCE", "WITHDRAW").contains(move) ? "x" : null,
                move.equals("RECORD") ? points : move.equals("REDUCE") ? "0.25" : null);
    }

    private static String state(List<String> moves) {
        return switch (moves.isEmpty() ? "RECORD" : moves.get(moves.size() - 1)) {
            case "RECORD" -> "RECORDED";
            case "NOTIFY" -> "NOTIFIED";
            case "DROP" -> "DROPPED";
            case "APPEAL" -> "APPEALED";
            case "UPHOLD" -> "UPHELD";
            case "REDUCE" -> "REDUCED";
            case "WITHDRAW" -> "WITHDRAWN";
            default -> "CONFIRMED";
        };
    }

    /** No two at the same moment: each finding has an hour of its own. */
    private static OffsetDateTime at(int day, String number) {
        return BEGINNING.atOffset(ZoneOffset.UTC).plusDays(day).plusHours(Integer.parseInt(number.substring(1)));
    }

    private static void write(Connection service, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = service.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
