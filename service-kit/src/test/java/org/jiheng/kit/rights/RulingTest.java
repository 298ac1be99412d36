package org.jiheng.kit.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiheng.kit.rights.Bound.NOT_OWN_UNIT;
import static org.jiheng.kit.rights.Bound.OWN_JURISDICTION;
import static org.jiheng.kit.rights.Bound.OWN_UNIT;
import static org.jiheng.kit.rights.Grant.by;

class RulingTest {
    private static final Row ROW = Row.ofJurisdiction("350100").with("unit", "P01");

    private enum Deed implements Act {
        DO_SOMETHING(
                by("officer", OWN_JURISDICTION, OWN_UNIT),
                by("inspector", OWN_JURISDICTION, NOT_OWN_UNIT),
                by("office", OWN_JURISDICTION));

        private final List<Grant> grants;

        Deed(Grant... grants) {
            this.grants = List.of(grants);
        }

        @Override
        public List<Grant> grants() {
            return grants;
        }
    }

    @Test
    void anActIsCalledByItsNameInKebabCase() {
        assertThat(Deed.DO_SOMETHING.permission()).isEqualTo("do-something");
    }

    @Test
    void oneRoleThatHoldsIsEnough() {
        Ruling ruling = on(Set.of("officer", "office"), Map.of("jurisdiction", "350100", "unit", "P02"));

        assertThat(ruling.granted().orElseThrow().role()).isEqualTo("office");
    }

    @Test
    void theBoundThatFailedIsThatOfTheRoleThatCameClosest() {
        assertThat(on(Set.of("officer"), Map.of("jurisdiction", "350100", "unit", "P02"))
                        .failed())
                .contains(OWN_UNIT);
        assertThat(on(Set.of("officer"), Map.of("jurisdiction", "350100/A15", "unit", "P01"))
                        .failed())
                .contains(OWN_JURISDICTION);
        assertThat(on(Set.of("inspector"), Map.of("jurisdiction", "350100", "unit", "P01"))
                        .failed())
                .contains(NOT_OWN_UNIT);
    }

    @Test
    void aClaimThatIsMissingIsNobodysOwn() {
        assertThat(on(Set.of("office"), Map.of()).failed()).contains(OWN_JURISDICTION);
        assertThat(on(Set.of("inspector"), Map.of("jurisdiction", "350100")).granted())
                .isPresent();
    }

    @Test
    void whoHasNoRoleForItFailsAtNoBound() {
        Ruling ruling = on(Set.of("clerk"), Map.of("jurisdiction", "350100"));

        assertThat(ruling.granted()).isEmpty();
        assertThat(ruling.failed()).isEmpty();
    }

    @Test
    void aRowThatDoesNotSayWhatABoundNeedsIsAnError() {
        assertThatThrownBy(() -> Ruling.on(
                        Deed.DO_SOMETHING,
                        Row.ofJurisdiction("350100"),
                        Set.of("inspector")::contains,
                        claim -> Optional.of("350100")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoActsOfOneNameAreAnError() {
        RightsTable table = () -> List.of(Deed.DO_SOMETHING);

        assertThatThrownBy(() -> new Acts(List.of(table, table))).isInstanceOf(IllegalStateException.class);
    }

    private static Ruling on(Set<String> roles, Map<String, String> claims) {
        return Ruling.on(Deed.DO_SOMETHING, ROW, roles::contains, claim -> Optional.ofNullable(claims.get(claim)));
    }
}
