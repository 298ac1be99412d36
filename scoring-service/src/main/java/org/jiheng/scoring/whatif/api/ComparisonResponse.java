package org.jiheng.scoring.whatif.api;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.whatif.ComparedUnit;
import org.jiheng.scoring.whatif.Comparison;

/**
 * A cycle as it is and as it would be.
 *
 * @param summary in the caller's language
 * @param moved how many units would have another rank
 * @param regraded how many would have another grade
 * @param lapsing decisions on grades that would be void
 * @param units by tier and rank as it is now, unless asked otherwise
 * @param page counted from 0
 * @param total units on all pages together
 */
public record ComparisonResponse(
        String cycle,
        List<String> summary,
        long moved,
        long regraded,
        List<UUID> lapsing,
        List<Compared> units,
        int page,
        int size,
        long total) {
    /** A unit beside itself. */
    public record Compared(String unit, String name, String tier, Side now, Side then) {
        static Compared of(ComparedUnit unit, String name) {
            return new Compared(
                    unit.now().unit(), name, unit.now().score().tier(), Side.of(unit.now()), Side.of(unit.then()));
        }
    }

    /**
     * @param grade absent where the scheme leaves it open
     * @param complete whether the score is no longer provisional
     */
    public record Side(int rank, String total, String grade, boolean complete) {
        static Side of(RankedUnit place) {
            return new Side(
                    place.rank(),
                    place.score().total().toString(),
                    place.grade().map(Grade::name).orElse(null),
                    place.score().coverage().complete());
        }
    }

    static ComparisonResponse of(Comparison comparison, Paged<ComparedUnit> units, Locale language) {
        return new ComparisonResponse(
                comparison.cycle(),
                new ComparisonSummary(comparison, language).sentences(),
                comparison.moved(),
                comparison.regraded().size(),
                comparison.lapsing(),
                units.map(unit -> Compared.of(
                                unit, comparison.names().get(unit.now().unit())))
                        .rows(),
                units.page().number(),
                units.page().size(),
                units.total());
    }
}
