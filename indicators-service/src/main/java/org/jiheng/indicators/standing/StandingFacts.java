package org.jiheng.indicators.standing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.indicators.standing.IndicatorStanding.AssessedIndicator;
import org.jiheng.indicators.standing.IndicatorStanding.ConfirmedVeto;
import org.jiheng.indicators.standing.IndicatorStanding.RevokedVeto;
import org.jiheng.kit.database.Sql;

/** Reads standings straight from the tables, in codes' order: the same facts always make the same payload. */
@ApplicationScoped
class StandingFacts {
    private final Sql sql;
    private final ObjectMapper json;

    StandingFacts(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    CycleStanding cycle(String cycle) {
        return sql.first(
                        "SELECT cycle, jurisdiction, year, state, scheme FROM cycle WHERE cycle = ?",
                        row -> new CycleStanding(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getString(4),
                                tree(row.getString(5))),
                        cycle)
                .orElseThrow();
    }

    long cycleRevision(String cycle) {
        return sql.first("SELECT revision FROM cycle WHERE cycle = ?", row -> row.getLong(1), cycle)
                .orElseThrow();
    }

    List<String> unitCodes(String cycle) {
        return sql.list("SELECT unit FROM unit WHERE cycle = ? ORDER BY unit", row -> row.getString(1), cycle);
    }

    List<UnitStanding> units(String cycle, Collection<String> units) {
        return sql.list(
                "SELECT cycle, unit, name, tier, external_ids FROM unit WHERE cycle = ? AND unit = ANY (?) ORDER BY unit",
                row -> new UnitStanding(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), tree(row.getString(5))),
                cycle,
                units);
    }

    /** Only of units that have, or had, something to say: an approved plan, or a veto that was confirmed once. */
    List<IndicatorStanding> indicators(String cycle, Collection<String> units) {
        Map<String, List<AssessedIndicator>> indicators = new HashMap<>();
        Map<String, List<ConfirmedVeto>> vetoes = new HashMap<>();
        Map<String, List<RevokedVeto>> revoked = new HashMap<>();
        readIndicators(cycle, units, indicators);
        readVetoes(cycle, units, vetoes, revoked);
        Map<String, IndicatorStanding> standings = new TreeMap<>();
        for (String unit : unitsWithSomethingToSay(cycle, units)) {
            standings.put(
                    unit,
                    new IndicatorStanding(
                            cycle,
                            unit,
                            indicators.getOrDefault(unit, List.of()),
                            vetoes.getOrDefault(unit, List.of()),
                            revoked.getOrDefault(unit, List.of())));
        }
        return List.copyOf(standings.values());
    }

    private List<String> unitsWithSomethingToSay(String cycle, Collection<String> units) {
        return sql.list("""
                SELECT unit FROM plan WHERE cycle = ? AND unit = ANY (?) AND state = 'APPROVED'
                UNION
                SELECT unit FROM veto WHERE cycle = ? AND unit = ANY (?) AND state IN ('CONFIRMED', 'REVOKED')""", row -> row.getString(1), cycle, units, cycle, units);
    }

    private void readIndicators(String cycle, Collection<String> units, Map<String, List<AssessedIndicator>> byUnit) {
        sql.list(
                """
                SELECT unit, indicator, component, max_points, applicable, self_points, assessed_points, of.act, of.occurred_on
                FROM indicator AS named LEFT JOIN LATERAL (
                    (SELECT act::text, occurred_on FROM assessment_act AS given
                     WHERE named.applicable AND given.cycle = named.cycle AND given.unit = named.unit
                        AND given.indicator = named.indicator AND given.kind = 'ASSESSED'
                     ORDER BY given.act DESC LIMIT 1)
                    UNION ALL
                    SELECT judgement::text, approval_occurred_on FROM applicability_judgement AS judged
                    WHERE NOT named.applicable AND judged.cycle = named.cycle AND judged.unit = named.unit
                        AND judged.indicator = named.indicator AND judged.state = 'APPROVED') AS of ON true
                WHERE cycle = ? AND unit = ANY (?) ORDER BY unit, indicator""",
                row -> byUnit.computeIfAbsent(row.getString(1), u -> new ArrayList<>())
                        .add(indicator(row)),
                cycle,
                units);
    }

    private static AssessedIndicator indicator(ResultSet row) throws SQLException {
        boolean applicable = row.getBoolean(5);
        return new AssessedIndicator(
                row.getString(2),
                row.getString(3),
                points(row.getBigDecimal(4)),
                applicable,
                applicable ? points(row.getBigDecimal(6)) : null,
                applicable ? points(row.getBigDecimal(7)) : null,
                row.getString(8),
                row.getObject(9, LocalDate.class));
    }

    private void readVetoes(
            String cycle,
            Collection<String> units,
            Map<String, List<ConfirmedVeto>> confirmed,
            Map<String, List<RevokedVeto>> revoked) {
        sql.list(
                """
                SELECT unit, veto, area, reach, component, indicator, decision_occurred_on, revocation_occurred_on
                FROM veto WHERE cycle = ? AND unit = ANY (?) AND state IN ('CONFIRMED', 'REVOKED') ORDER BY unit, veto""",
                row -> {
                    String unit = row.getString(1);
                    LocalDate revokedOn = row.getObject(8, LocalDate.class);
                    return revokedOn == null
                            ? confirmed
                                    .computeIfAbsent(unit, u -> new ArrayList<>())
                                    .add(confirmed(row))
                            : revoked.computeIfAbsent(unit, u -> new ArrayList<>())
                                    .add(new RevokedVeto(row.getObject(2, UUID.class), revokedOn));
                },
                cycle,
                units);
    }

    private static ConfirmedVeto confirmed(ResultSet row) throws SQLException {
        return new ConfirmedVeto(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class));
    }

    private static String points(BigDecimal points) {
        return points == null ? null : points.setScale(2).toPlainString();
    }

    private JsonNode tree(String document) {
        try {
            return document == null ? null : json.readTree(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
