package org.jiheng.scoring.result;

import java.util.List;
import java.util.Map;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.closing.Closing;
import org.jiheng.scoring.closing.Inventory;
import org.jiheng.scoring.closing.KeptHeads;
import org.jiheng.scoring.closing.Source;
import org.jiheng.scoring.ranking.TierRanking;

/**
 * A cycle as whoever freezes it finds it.
 *
 * @param revision of the cycle's standing, whose scheme is the present one
 * @param state of the cycle, CLOSED when everything is in
 * @param closings that have arrived, whatever they say
 * @param held what this service holds of each source
 * @param heads of the deduction ledger, as the standings carry them
 * @param stuck subjects of which a newer record could not be taken
 * @param schemeTiers in order of publication
 * @param rankings computed anew from the standings, under the decisions that are in force
 * @param proposed decisions that nobody has answered yet
 * @param ofUnknownUnits subjects whose unit has not arrived
 * @param underAnotherScheme subjects that were computed under another revision of the cycle
 */
public record CycleAtFreeze(
        String code,
        long revision,
        String state,
        Map<Source, Closing> closings,
        Map<Source, Inventory> held,
        KeptHeads heads,
        List<String> stuck,
        List<String> schemeTiers,
        List<TierRanking> rankings,
        long proposed,
        List<String> ofUnknownUnits,
        List<String> underAnotherScheme) {

    /** @throws ResultNotReady with all that stands against it */
    public void requireReady() {
        List<Fault> obstacles = Obstacles.of(this);
        if (!obstacles.isEmpty()) {
            throw new ResultNotReady(code, obstacles);
        }
    }
}
