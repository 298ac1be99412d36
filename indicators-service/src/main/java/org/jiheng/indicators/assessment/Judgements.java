package org.jiheng.indicators.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jiheng.indicators.act.Act;
import org.jiheng.indicators.plan.Indicator;

/** All judgements on applicability. */
public interface Judgements {
    List<Judgement> all(String cycle);

    List<Judgement> find(String cycle, Collection<UUID> judgements);

    /**
     * The approval of a judgement, of which the judgement's id is the act.
     *
     * @param act as standings name it; what is no id of an approved judgement is found nowhere
     */
    Optional<KeptAct> approval(String cycle, String act);

    /** Indicators of these units of which a judgement awaits its decision, or was approved. */
    Set<Indicator.Key> judged(String cycle, Collection<String> units);

    /** The last day on which one of these judgements was proposed. */
    Optional<LocalDate> lastProposalOn(String cycle, Collection<UUID> judgements);

    /** The last day on which a judgement on one of these indicators was declined. */
    Optional<LocalDate> lastDeclineOn(String cycle, Collection<Indicator.Key> indicators);

    void add(String cycle, List<Judgement> proposed, Act act);

    void approve(String cycle, List<Judgement> judgements, Act act);

    void decline(String cycle, List<Judgement> declined, Act act);
}
