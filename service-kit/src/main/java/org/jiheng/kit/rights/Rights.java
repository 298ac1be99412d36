package org.jiheng.kit.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jakarta.enterprise.context.RequestScoped;

import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.refusal.Fault;

/**
 * What the caller of this request may do. A use case asks first, before anything is looked at but the row itself. That it
 * did ask about the endpoint's own act is checked before commit and before the answer.
 */
@RequestScoped
public class Rights {
    private final Caller caller;
    private final Set<Act> asked = new HashSet<>();
    private Act due;
    private boolean writes;
    private Act last;
    private String role;
    private String rowJurisdiction;

    Rights(Caller caller) {
        this.caller = caller;
    }

    /** @throws NotPermitted if no role of the caller has the act; @throws RowRefused if none has it on this row */
    public void require(Act act, Row row) {
        asked.add(act);
        about(row);
        Ruling ruling = ruling(act, row);
        if (ruling.granted().isEmpty()) {
            throw ruling.failed().<RuntimeException>map(RowRefused::new).orElseGet(NotPermitted::new);
        }
        granted(act, ruling.granted().get());
    }

    /** All of a batch or nothing: every row on which the caller may not is named by its path. */
    public void require(Act act, List<PathRow> rows) {
        List<Fault> faults = refused(act, rows);
        if (!faults.isEmpty()) {
            throw new RowRefused(faults);
        }
    }

    /** Those rows of a batch on which the caller may not, for whoever refuses the batch and says what else is wrong with it. */
    public List<Fault> refused(Act act, List<PathRow> rows) {
        noRow(act);
        List<Fault> faults = new ArrayList<>();
        for (PathRow each : rows) {
            if (faults.isEmpty()) {
                about(each.row());
            }
            Ruling ruling = ruling(act, each.row());
            ruling.failed().ifPresent(failed -> faults.add(fault(failed, each)));
            ruling.granted().ifPresent(grant -> granted(act, grant));
        }
        return faults;
    }

    /** Those of the rows that the caller may do the act on; for lists. */
    public <T> List<T> readable(Act act, Collection<T> rows, Function<? super T, Row> rowOf) {
        noRow(act);
        return rows.stream()
                .filter(row -> ruling(act, rowOf.apply(row)).granted().isPresent())
                .toList();
    }

    /** For an act that is about no row of anybody's; where there is one, say it. */
    public void noRow(Act act) {
        asked.add(act);
        Grant first = held(act).stream().findFirst().orElseThrow(NotPermitted::new);
        granted(act, first);
    }

    /** Whether the caller may do this too, beside what the endpoint is for; does not count as having asked. */
    public boolean permits(Act act, Row row) {
        return ruling(act, row).granted().isPresent();
    }

    /** The stored answer of a request that was asked about when it was first made is given again. */
    public void answeredBefore() {
        due = null;
    }

    /** The endpoint's act, else the one asked about last. */
    public Optional<Act> act() {
        return Optional.ofNullable(due == null ? last : due);
    }

    /** The role by which the act asked about last was granted. */
    public Optional<String> grantedRole() {
        return Optional.ofNullable(role);
    }

    /** Of the row asked about last; in a batch, of the first on which the caller may not. */
    public Optional<String> rowJurisdiction() {
        return Optional.ofNullable(rowJurisdiction);
    }

    void due(Act act, boolean endpointWrites) {
        due = act;
        writes = endpointWrites;
    }

    /** The answer is being given; what is stored from here on, such as a note of the refusal, is no longer the endpoint's. */
    void answering() {
        writes = false;
    }

    /** @throws RightNotChecked if the endpoint's act was not asked about */
    void refuseUnasked() {
        if (due != null && !asked.contains(due)) {
            throw new RightNotChecked(due.permission());
        }
    }

    boolean mustHaveAskedBeforeCommit() {
        return writes;
    }

    private void about(Row row) {
        rowJurisdiction = row.attributes().get(Claims.JURISDICTION);
    }

    private void granted(Act act, Grant grant) {
        last = act;
        role = grant.role();
    }

    private List<Grant> held(Act act) {
        return Ruling.held(act, caller::has);
    }

    private Ruling ruling(Act act, Row row) {
        return Ruling.on(act, row, caller::has, caller::claim);
    }

    private static Fault fault(Bound failed, PathRow each) {
        List<Object> arguments =
                each.arguments().isEmpty() ? List.of(each.row().get(failed.claim())) : each.arguments();
        return new Fault(each.path(), failed.problem(), arguments);
    }
}
