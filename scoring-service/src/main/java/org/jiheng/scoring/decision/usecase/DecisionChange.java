package org.jiheng.scoring.decision.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jiheng.scoring.decision.Basis;
import org.jiheng.scoring.decision.CutOff;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.GradeByHand;

/**
 * A decision as the audit log keeps it.
 *
 * @param figures that it rests on; of a void one, what became of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionChange(
        String state, String kind, List<String> excellent, String unit, String grade, Map<String, String> figures) {
    static DecisionChange of(Decision decision) {
        return of(decision, Optional.empty());
    }

    static DecisionChange of(Decision decision, Optional<Basis> became) {
        Optional<CutOff> cutOff =
                Optional.of(decision.matter()).filter(CutOff.class::isInstance).map(CutOff.class::cast);
        Optional<GradeByHand> byHand = Optional.of(decision.matter())
                .filter(GradeByHand.class::isInstance)
                .map(GradeByHand.class::cast);
        return new DecisionChange(
                decision.state().name(),
                decision.matter().kind().name(),
                cutOff.map(CutOff::excellent).orElse(null),
                byHand.map(GradeByHand::unit).orElse(null),
                byHand.map(given -> given.grade().name()).orElse(null),
                became.orElse(decision.basis()).figures());
    }
}
