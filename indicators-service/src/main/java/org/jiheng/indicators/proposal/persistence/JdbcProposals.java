package org.jiheng.indicators.proposal.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.PlannedIndicator;
import org.jiheng.indicators.plan.persistence.PlannedIndicatorRow;
import org.jiheng.indicators.proposal.Proposal;
import org.jiheng.indicators.proposal.ProposalState;
import org.jiheng.indicators.proposal.Proposals;
import org.jiheng.kit.database.Sql;

@ApplicationScoped
class JdbcProposals implements Proposals {
    private record Known(UUID id, String department, String proposer, ProposalState state, Optional<String> reason) {}

    private record Content(UUID id, PlannedIndicator indicator) {}

    private final Sql sql;

    JdbcProposals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Proposal> ofUnit(String cycle, String unit) {
        List<Known> known = sql.list(
                """
                SELECT proposal, department, state, decision_reason, proposed_by FROM plan_proposal
                WHERE cycle = ? AND unit = ? ORDER BY proposed_at, proposal""",
                row -> new Known(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(5),
                        ProposalState.valueOf(row.getString(3)),
                        Optional.ofNullable(row.getString(4))),
                cycle,
                unit);
        Map<UUID, PlannedIndicator> contents = contents(known);
        return known.stream()
                .map(each -> new Proposal(
                        each.id(),
                        unit,
                        each.department(),
                        each.proposer(),
                        contents.get(each.id()),
                        each.state(),
                        each.reason()))
                .toList();
    }

    private Map<UUID, PlannedIndicator> contents(List<Known> known) {
        return sql
                .list(
                        PlannedIndicatorRow.SELECT_PROPOSED,
                        row -> new Content(row.getObject("proposal", UUID.class), PlannedIndicatorRow.read(row)),
                        known.stream().map(each -> each.id().toString()).toList())
                .stream()
                .collect(Collectors.toMap(Content::id, Content::indicator));
    }

    @Override
    public void add(String cycle, List<Proposal> proposed, Act act) {
        sql.update(
                """
                INSERT INTO plan_proposal (proposal, cycle, unit, department, state, occurred_on, entered_back, proposed_at, proposed_by)
                SELECT proposal::uuid, ?, unit, department, 'PROPOSED', ?, ?, ?, ?
                FROM unnest(?::text[], ?::text[], ?::text[]) AS given (proposal, unit, department)""",
                cycle,
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                ids(proposed),
                proposed.stream().map(Proposal::unit).toList(),
                proposed.stream().map(Proposal::department).toList());
        sql.update(
                PlannedIndicatorRow.INSERT_PROPOSED,
                PlannedIndicatorRow.proposed(
                        ids(proposed),
                        proposed.stream().map(Proposal::indicator).toList()));
    }

    @Override
    public void decide(List<Proposal> decided, Act act) {
        sql.update(
                """
                UPDATE plan_proposal
                SET state = given.state, decision_reason = given.reason, decision_occurred_on = ?, decision_entered_back = ?,
                    decided_at = ?, decided_by = ?
                FROM unnest(?::text[], ?::text[], ?::text[]) AS given (proposal, state, reason)
                WHERE plan_proposal.proposal = given.proposal::uuid""",
                act.occurredOn(),
                act.enteredBack(),
                act.recordedAt(),
                act.person(),
                ids(decided),
                decided.stream().map(each -> each.state().name()).toList(),
                decided.stream().map(each -> each.reason().orElse(null)).toList());
    }

    private static List<String> ids(List<Proposal> proposals) {
        return proposals.stream().map(each -> each.id().toString()).toList();
    }
}
