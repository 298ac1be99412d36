package org.jiheng.scoring.explanation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jiheng.scoring.ranking.RankedUnit;

/**
 * Why a unit's score, rank and grade are what they are, or were.
 *
 * @param recordedAt when they became so; empty of the present ones
 * @param total what its lines add up to
 * @param coverage the known part, likewise
 */
public record Explanation(
        Moment moment,
        RankedUnit place,
        Optional<Instant> recordedAt,
        Line total,
        Line coverage,
        Neighbours neighbours,
        GradeGround ground) {

    /**
     * @param place must come from the moment's facts
     * @param tier all places of the unit's tier then, by rank
     * @param decisions on the unit's grade that were in force
     */
    public static Explanation of(
            Moment moment,
            RankedUnit place,
            List<RankedUnit> tier,
            Optional<Instant> recordedAt,
            List<UUID> decisions) {
        TotalLines lines = new TotalLines(moment);
        return new Explanation(
                moment,
                place,
                recordedAt,
                lines.total(),
                lines.coverage(),
                Neighbours.of(place, tier),
                GradeGround.of(place, tier, moment.grading(), decisions));
    }
}
