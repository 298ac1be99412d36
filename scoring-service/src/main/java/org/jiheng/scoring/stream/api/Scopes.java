package org.jiheng.scoring.stream.api;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.ranking.TierUnknown;
import org.jiheng.scoring.score.UnitScores;
import org.jiheng.scoring.score.UnitUnknown;
import org.jiheng.scoring.stream.Scope;

/** What a caller asks to be told about, if it exists. */
@ApplicationScoped
class Scopes {
    private final UnitScores scores;

    Scopes(UnitScores scores) {
        this.scores = scores;
    }

    Scope of(Cycle cycle, Optional<String> tier, Optional<String> unit) {
        if (tier.isPresent() && !cycle.tiers().contains(tier.get())) {
            throw new TierUnknown(cycle.code(), tier.get());
        }
        if (unit.isPresent() && scores.find(cycle.code(), unit.get()).isEmpty()) {
            throw new UnitUnknown(cycle.code(), unit.get());
        }
        return new Scope(tier, unit);
    }
}
