package org.jiheng.kit.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Acts;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Grant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every role × every operation × whose row it is, and how good the token of one role that may is; of a role that may nowhere, or within
 * the same bounds as another, an own row and others' ({@code -Djiheng.matrix.all} tries every row, and every role's tokens). The operations come from the service's own
 * description and what is expected from its table of rights, so a new operation is tried without anyone thinking of it.
 * Besides the table two things are expected. Of every operation that has a row: a role holds in the cycles of its own
 * jurisdiction only, whatever the table says. Of every operation and role that has it: that it succeeds once, since a
 * request that came too late shows no right.
 */
public abstract class PermissionMatrix {
    protected static final String CITY = "350100";
    protected static final String OTHER_CITY = "350200";
    /** A bureau of the city has cycles of its own. */
    protected static final String BUREAU = "350100/A15";

    /** Of every role the row of every place, and tokens that are not to be believed. */
    private static final boolean EVERY_CELL = Boolean.getBoolean("jiheng.matrix.all");

    private static final Set<Integer> ALLOWED = Set.of();
    private static final Set<Integer> REFUSED = Set.of(403);
    private static final Set<Integer> NOT_SIGNED_IN = Set.of(401);
    /** Below an address of the own jurisdiction there is no such row; one that is named in the body is a fault of it. */
    private static final Set<Integer> REFUSED_OR_NOT_THERE = Set.of(403, 404, 422);

    @Inject
    Acts acts;

    private final Map<String, Map<String, String>> unfitTokens = new HashMap<>();

    /** Where the callers belong, and where the rows of the first column are. */
    protected Place own() {
        return new Place(CITY, unit(), office());
    }

    protected String unit() {
        return "P01";
    }

    protected String otherUnit() {
        return "P02";
    }

    protected String office() {
        return "PERFORMANCE_OFFICE";
    }

    protected abstract String otherOffice();

    /** Makes sure that there is a row at each of {@link #places()}; what was stored must have come to rest. */
    protected abstract void setUp(List<Place> places);

    /**
     * A request that addresses the row at {@code row} below the address of {@code address}. They differ only in
     * jurisdiction; empty if that cannot be, since the address alone says which row it is.
     *
     * @throws IllegalArgumentException for an operation it does not know, so that a new one fails the build
     */
    protected abstract Optional<Call> call(Operation operation, Place address, Place row);

    /**
     * A request that succeeds on a row at {@code row}: brings one of its own to where that is so. Asked for an operation
     * and a role of which no request of the matrix succeeded, such as the second of two that only one can make.
     */
    protected Call prepared(Operation operation, Place row) {
        return required(operation, row, row);
    }

    /** False for operations about no row of anybody's, and for lists, which leave out what is others'. */
    protected boolean hasRow(Operation operation) {
        return true;
    }

    /** What a list must not show to a caller of {@link #own()}, such as the codes of other jurisdictions' cycles. */
    protected List<String> tracesOfOthers() {
        return List.of();
    }

    protected boolean tried(Operation operation) {
        return true;
    }

    /** Whether the service has a section in {@code docs/permissions.md}. */
    protected boolean documented() {
        return true;
    }

    protected final List<Place> places() {
        return List.of(
                own(),
                own().inUnit(otherUnit()),
                own().inComponentOf(otherOffice()),
                own().inUnit(otherUnit()).inComponentOf(otherOffice()),
                own().in(OTHER_CITY),
                own().in(BUREAU));
    }

    @Test
    void everyOperationSaysWhichActItIsFor() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(acts.named(String.valueOf(operation.act())))
                        .as("%s has an act of the table", operation)
                        .isPresent());
    }

    @Test
    protected void everyCallerMayWhatTheTableSaysAndNothingElse() {
        Outcome outcome = outcome();
        System.out.println("Permission matrix of " + service() + ": " + outcome.summary());
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(outcome.wrongAllows()).as("wrong allows").isEmpty();
            all.assertThat(outcome.wrongRefusals()).as("wrong refusals").isEmpty();
            all.assertThat(outcome.neverDone()).as("never done").isEmpty();
            all.assertThat(outcome.stored()).as("stored by refused requests").isEmpty();
            all.assertThat(outcome.cells()).isPositive();
        });
    }

    @Test
    void theDocumentSaysWhatTheTableSays() {
        if (!documented()) {
            return;
        }
        PermissionDocument document = new PermissionDocument(service());
        String section = document.section(acts.all(), operations());
        if (System.getProperty("permissions.write") != null) {
            document.write(section);
        }
        assertThat(document.written()).as("docs/permissions.md").isEqualTo(section);
    }

    /** Tries every cell; first those to be refused, so that what they store shows. */
    protected final Outcome outcome() {
        setUp(places());
        KitOperations.setUp(CITY);
        Outcome outcome = new Outcome();
        for (Operation operation : operations()) {
            List<Cell> cells = cells(operation);
            Map<String, String> before = Database.contents();
            cells.stream().filter(Cell::refused).forEach(cell -> tryOut(cell, outcome));
            if (!Database.contents().equals(before)) {
                outcome.stored().add(operation + ": " + before + " became " + Database.contents());
            }
            Set<String> done = new HashSet<>();
            cells.stream()
                    .filter(cell -> !cell.refused() && tryOut(cell, outcome).done())
                    .forEach(cell -> done.add(cell.role()));
            rolesThatMay(operation)
                    .filter(role -> !done.contains(role))
                    .forEach(role -> tryPrepared(operation, role, outcome));
        }
        return outcome;
    }

    private Stream<String> rolesThatMay(Operation operation) {
        return act(operation).grants().stream().map(Grant::role).distinct();
    }

    /** Where somebody in that role may do it. */
    private Place rowFor(Operation operation, Callers caller) {
        return places().stream()
                .filter(place -> !isAboutARow(operation)
                        || expected(act(operation), caller, place).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(caller + " may do " + operation + " nowhere"));
    }

    /** What is answered to somebody who may, and whose request would have succeeded before {@code meanwhile}. */
    protected final Refused answerAfter(Operation operation, Runnable meanwhile) {
        String role = rolesThatMay(operation).findFirst().orElseThrow();
        Callers caller = Callers.of(role, own());
        Call call = prepared(operation, rowFor(operation, caller));
        meanwhile.run();
        Map<String, String> before = Database.contents();
        Call.Answer answer = call.send(operation, Optional.of(caller.token().token()));
        return new Refused(answer.status(), answer.body(), !Database.contents().equals(before));
    }

    /** @param stored whether anything was written down all the same */
    protected record Refused(int status, String body, boolean stored) {}

    private void tryPrepared(Operation operation, String role, Outcome outcome) {
        Callers caller = Callers.of(role, own());
        Place row = rowFor(operation, caller);
        Cell cell = cell(operation, prepared(operation, row), "prepared row of " + row, caller, ALLOWED);
        Call.Answer answer = tryOut(cell, outcome);
        if (!answer.done()) {
            outcome.neverDone().add(cell + ": " + answer);
        }
    }

    protected final List<Operation> operations() {
        return Operation.guarded().stream().filter(this::tried).toList();
    }

    private Act act(Operation operation) {
        return acts.named(String.valueOf(operation.act()))
                .orElseThrow(() -> new IllegalStateException(operation + " has no act"));
    }

    private List<Cell> cells(Operation operation) {
        Act act = act(operation);
        List<Cell> cells = new ArrayList<>();
        for (String role :
                Stream.concat(Roles.ALL.stream(), Stream.of("nobody")).toList()) {
            boolean holds = holdsSomewhere(act, role);
            if (!isAboutARow(operation)) {
                cells.add(cell(operation, own(), own(), "no row", Callers.of(role, own()), holds ? ALLOWED : REFUSED));
            } else if (EVERY_CELL || holds && isFirstOfItsBounds(act, role)) {
                onEveryRow(operation, act, role, cells);
            } else if (holds) {
                onRows(List.of(own(), own().inUnit(otherUnit()), own().in(OTHER_CITY)), operation, act, role, cells);
            } else {
                onRows(List.of(own(), own().inUnit(otherUnit())), operation, act, role, cells);
            }
            // of a role that may not, a token that was wrongly taken would be refused all the same
            if (EVERY_CELL
                    || rolesThatMay(operation).findFirst().filter(role::equals).isPresent()) {
                withUnfitTokens(operation, role, cells);
            }
        }
        return cells;
    }

    private void onRows(List<Place> rows, Operation operation, Act act, String role, List<Cell> cells) {
        Callers caller = Callers.of(role, own());
        rows.forEach(row -> cells.add(cell(operation, row, row, "row of " + row, caller, expected(act, caller, row))));
    }

    private void onEveryRow(Operation operation, Act act, String role, List<Cell> cells) {
        onRows(places(), operation, act, role, cells);
        Callers caller = Callers.of(role, own());
        for (Place row : places()) {
            if (!row.jurisdiction().equals(CITY) && call(operation, own(), row).isPresent()) {
                cells.add(cell(
                        operation,
                        own(),
                        row,
                        "own address, row of " + row,
                        caller,
                        holdsSomewhere(act, role) ? REFUSED_OR_NOT_THERE : REFUSED));
            }
        }
        for (Callers other : List.of(Callers.of(role, own().in(BUREAU)), Callers.withoutClaims(role))) {
            cells.add(cell(operation, own(), own(), "row of " + own(), other, expected(act, other, own())));
        }
    }

    private void withUnfitTokens(Operation operation, String role, List<Cell> cells) {
        Callers caller = Callers.of(role, own());
        unfitTokens
                .computeIfAbsent(role, any -> new UnfitTokens(caller::token).ofTheMatrix())
                .forEach((name, token) -> cells.add(new Cell(
                        operation,
                        required(operation, own(), own()),
                        name,
                        caller,
                        Optional.ofNullable(token),
                        NOT_SIGNED_IN)));
    }

    private Cell cell(
            Operation operation, Place address, Place row, String what, Callers caller, Set<Integer> expected) {
        return cell(operation, required(operation, address, row), what, caller, expected);
    }

    private static Cell cell(Operation operation, Call call, String what, Callers caller, Set<Integer> expected) {
        return new Cell(
                operation, call, what, caller, Optional.of(caller.token().token()), expected);
    }

    private Call required(Operation operation, Place address, Place row) {
        return KitOperations.call(operation)
                .or(() -> call(operation, address, row))
                .orElseThrow(() -> new IllegalStateException(operation + " cannot be called at " + row));
    }

    private Set<Integer> expected(Act act, Callers caller, Place row) {
        boolean allowed = row.jurisdiction().equals(caller.claims().get(Claims.JURISDICTION))
                && act.grants().stream().anyMatch(grant -> caller.meets(grant, row));
        return allowed ? ALLOWED : REFUSED;
    }

    /** Roles that hold an act within the same bounds differ in nothing but their names. */
    private static boolean isFirstOfItsBounds(Act act, String role) {
        return Roles.ALL.stream()
                .filter(other -> bounds(act, other).equals(bounds(act, role)))
                .findFirst()
                .filter(role::equals)
                .isPresent();
    }

    private static Set<List<Bound>> bounds(Act act, String role) {
        return act.grants().stream()
                .filter(grant -> grant.role().equals(role))
                .map(Grant::bounds)
                .collect(Collectors.toSet());
    }

    private static boolean holdsSomewhere(Act act, String role) {
        return act.grants().stream().anyMatch(grant -> grant.role().equals(role));
    }

    /** Of the kit's own, which rows there are is tried by the kit. */
    private boolean isAboutARow(Operation operation) {
        return !KitOperations.includes(operation) && hasRow(operation);
    }

    private Call.Answer tryOut(Cell cell, Outcome outcome) {
        Call.Answer answer = cell.call().send(cell.operation(), cell.token());
        outcome.add(cell, answer);
        boolean list = !hasRow(cell.operation()) && !KitOperations.includes(cell.operation());
        if (list && answer.done()) {
            tracesOfOthers().stream()
                    .filter(answer.body()::contains)
                    .forEach(trace -> outcome.wrongAllows().add(cell + " shows " + trace));
        }
        return answer;
    }

    private static String service() {
        return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }

    /** Somebody with one role, and the claims that say where it holds. */
    record Callers(String role, Map<String, String> claims) {
        static Callers of(String role, Place place) {
            return new Callers(
                    role,
                    Map.of(
                            Claims.JURISDICTION, place.jurisdiction(),
                            Claims.UNIT, place.unit(),
                            Claims.ASSESSOR, place.office()));
        }

        static Callers withoutClaims(String role) {
            return new Callers(role, Map.of());
        }

        Tokens token() {
            Tokens token = Tokens.of(role);
            claims.forEach(token::claim);
            return token;
        }

        boolean meets(Grant grant, Place row) {
            return grant.role().equals(role) && grant.bounds().stream().allMatch(bound -> meets(bound, row));
        }

        private boolean meets(Bound bound, Place row) {
            String of =
                    switch (bound.claim()) {
                        case Claims.JURISDICTION -> row.jurisdiction();
                        case Claims.UNIT -> row.unit();
                        case Claims.ASSESSOR -> row.office();
                        default -> throw new IllegalStateException("A place says no " + bound.claim());
                    };
            return bound.same() == of.equals(claims.get(bound.claim()));
        }
    }

    /** @param expected the statuses of a refusal; none: it is allowed */
    record Cell(
            Operation operation,
            Call call,
            String what,
            Callers caller,
            Optional<String> token,
            Set<Integer> expected) {
        boolean refused() {
            return !expected.isEmpty();
        }

        String role() {
            return caller.role();
        }

        @Override
        public String toString() {
            return operation + " by " + caller + ", " + what;
        }
    }

    /** What came of it. */
    protected static final class Outcome {
        /** A row that is there and that one may act on is not hidden either. */
        private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

        private final List<String> wrongAllows = new ArrayList<>();
        private final List<String> wrongRefusals = new ArrayList<>();
        private final List<String> neverDone = new ArrayList<>();
        private final List<String> stored = new ArrayList<>();
        private int cells;
        private int allowed;

        void add(Cell cell, Call.Answer answer) {
            int status = answer.status();
            cells++;
            if (cell.refused() && !cell.expected().contains(status)) {
                wrongAllows.add(cell + ": " + answer + " instead of " + cell.expected());
            }
            if (!cell.refused()) {
                allowed++;
                if (REFUSALS.contains(status) || status >= 500) {
                    wrongRefusals.add(cell + ": " + answer);
                }
            }
        }

        public int cells() {
            return cells;
        }

        public List<String> wrongAllows() {
            return wrongAllows;
        }

        public List<String> wrongRefusals() {
            return wrongRefusals;
        }

        /** Operations by roles that may, of which no request was answered with 2xx. */
        public List<String> neverDone() {
            return neverDone;
        }

        public List<String> stored() {
            return stored;
        }

        String summary() {
            return cells + " cells tried (" + allowed + " allowed), " + wrongAllows.size() + " wrong allows, "
                    + wrongRefusals.size() + " wrong refusals, " + neverDone.size() + " never done";
        }
    }
}
