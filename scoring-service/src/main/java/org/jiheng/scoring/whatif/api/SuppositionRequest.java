package org.jiheng.scoring.whatif.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Reach;
import org.jiheng.scoring.whatif.SupposedFact;
import org.jiheng.scoring.whatif.SupposedScheme;
import org.jiheng.scoring.whatif.Supposition;

/**
 * What is supposed; what is left out stays as it is.
 *
 * @param scheme parameters, named as in the cycle's scheme
 * @param assessments points that an indicator is assessed with
 * @param vetoesConfirmed vetoes that are not there
 * @param vetoesRevoked vetoes that are there no more
 * @param findings deductions that are withdrawn or reduced, as after an appeal
 */
public record SuppositionRequest(
        @Valid SupposedSchemeRequest scheme,
        @Size(max = 200) List<@NotNull @Valid Assessment> assessments,
        @Size(max = 200) List<@NotNull @Valid ConfirmedVeto> vetoesConfirmed,
        @Size(max = 200) List<@NotNull @Valid RevokedVeto> vetoesRevoked,
        @Size(max = 200) List<@NotNull @Valid ChangedFinding> findings) {
    static final String POINTS = "(0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?";

    public record Assessment(
            @NotBlank @Size(max = 40) String unit,
            @NotBlank @Size(max = 40) String indicator,
            @NotNull @Pattern(regexp = POINTS) String points) {
        SupposedFact fact() {
            return new SupposedFact.Assessed(unit, indicator, Points.of(points));
        }
    }

    /**
     * @param component of reach COMPONENT
     * @param indicator of reach INDICATOR
     */
    public record ConfirmedVeto(
            @NotBlank @Size(max = 40) String unit,
            @NotNull Reach reach,
            @Size(max = 40) String component,
            @Size(max = 40) String indicator) {
        SupposedFact fact() {
            return new SupposedFact.VetoConfirmed(
                    unit, reach, Optional.ofNullable(component), Optional.ofNullable(indicator));
        }
    }

    public record RevokedVeto(
            @NotBlank @Size(max = 40) String unit,
            @NotBlank @Size(max = 100) String veto) {
        SupposedFact fact() {
            return new SupposedFact.VetoRevoked(unit, veto);
        }
    }

    /** @param points more than 0 and less than before; absent: it is withdrawn */
    public record ChangedFinding(
            @NotBlank @Size(max = 40) String unit,
            @NotBlank @Size(max = 100) String finding,
            @Pattern(regexp = POINTS) String points) {
        SupposedFact fact() {
            return new SupposedFact.FindingChanged(
                    unit, finding, Optional.ofNullable(points).map(Points::of));
        }
    }

    Supposition supposition() {
        Map<String, SupposedFact> facts = new LinkedHashMap<>();
        add("/assessments", assessments, Assessment::fact, facts);
        add("/vetoesConfirmed", vetoesConfirmed, ConfirmedVeto::fact, facts);
        add("/vetoesRevoked", vetoesRevoked, RevokedVeto::fact, facts);
        add("/findings", findings, ChangedFinding::fact, facts);
        return new Supposition(scheme == null ? SupposedScheme.AS_IT_IS : scheme.supposed(), facts);
    }

    private static <T> void add(
            String path, List<T> given, Function<T, SupposedFact> fact, Map<String, SupposedFact> facts) {
        for (int i = 0; given != null && i < given.size(); i++) {
            facts.put(path + "/" + i, fact.apply(given.get(i)));
        }
    }
}
