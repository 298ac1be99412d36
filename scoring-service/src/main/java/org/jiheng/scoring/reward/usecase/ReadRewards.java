package org.jiheng.scoring.reward.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.reward.PayBasesOpen;
import org.jiheng.scoring.reward.PayTables;
import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** Who is rewarded by a published result. */
@ApplicationScoped
public class ReadRewards {
    private final ReadableCycles cycles;
    private final PublishedResults results;
    private final RewardSchemeReader schemes;
    private final PayTables tables;

    ReadRewards(ReadableCycles cycles, PublishedResults results, RewardSchemeReader schemes, PayTables tables) {
        this.cycles = cycles;
        this.results = results;
        this.schemes = schemes;
        this.tables = tables;
    }

    @Transactional
    public RewardList list(String cycle, int version) {
        PublishedResult result = result(cycle, version, ScoringAct.READ_REWARDS);
        return RewardList.of(result, schemes.scheme(result), tables.latest(cycle, version));
    }

    /** @throws PayBasesOpen while any sum is not known */
    @Transactional
    public RewardList toSign(String cycle, int version) {
        RewardList list = list(cycle, version);
        if (!list.open().isEmpty()) {
            throw new PayBasesOpen(list.open());
        }
        return list;
    }

    PublishedResult result(String cycle, int version, ScoringAct act) {
        cycles.get(cycle, act);
        return results.version(cycle, version).orElseThrow(() -> new UnknownResult(cycle, version));
    }
}
