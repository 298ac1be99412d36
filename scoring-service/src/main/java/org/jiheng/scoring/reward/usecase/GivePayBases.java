package org.jiheng.scoring.reward.usecase;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.reward.MonthlyPay;
import org.jiheng.scoring.reward.PayBases;
import org.jiheng.scoring.reward.PayBasesFaulty;
import org.jiheng.scoring.reward.PayBasesInMotion;
import org.jiheng.scoring.reward.PayTables;
import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.rights.ScoringAct;

/** The office says on which bases the months of pay are reckoned: all units that get any, in one table. */
@ApplicationScoped
public class GivePayBases {
    private final ReadRewards readRewards;
    private final RewardSchemeReader schemes;
    private final PayTables tables;
    private final Clock clock;
    private final Caller caller;
    private final Audit audit;

    GivePayBases(
            ReadRewards readRewards,
            RewardSchemeReader schemes,
            PayTables tables,
            Clock clock,
            Caller caller,
            Audit audit) {
        this.readRewards = readRewards;
        this.schemes = schemes;
        this.tables = tables;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    public RewardList give(String cycle, int version, List<MonthlyPay> bases) {
        PublishedResult result = readRewards.result(cycle, version, ScoringAct.GIVE_PAY_BASES);
        List<Fault> faults = PayBases.faults(bases, result.rows(), schemes.scheme(result));
        if (!faults.isEmpty()) {
            throw new PayBasesFaulty(faults);
        }
        PayBases given = tables.add(cycle, version, bases, clock.instant().truncatedTo(ChronoUnit.MICROS), caller.id())
                .orElseThrow(() -> new PayBasesInMotion(version));
        audit.changed(cycle + "/" + version + "/" + given.revision(), null, given);
        return RewardList.of(result, schemes.scheme(result), Optional.of(given));
    }

    /** What is wrong in a table, before it is given. */
    @Transactional
    public List<Fault> faults(String cycle, int version, List<MonthlyPay> bases) {
        PublishedResult result = readRewards.result(cycle, version, ScoringAct.GIVE_PAY_BASES);
        return PayBases.faults(bases, result.rows(), schemes.scheme(result));
    }
}
