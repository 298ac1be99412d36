package org.jiheng.scoring.reward.api;

import java.util.List;
import java.util.Optional;

import org.jiheng.scoring.reward.Award;
import org.jiheng.scoring.reward.MonthlyPay;
import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.reward.RewardRow;
import org.jiheng.scoring.reward.RewardRule;
import org.jiheng.scoring.reward.TierTotal;

/**
 * @param payRevision of the bases of pay that it was reckoned with
 * @param open units whose pay is not known yet
 * @param totals by tier and currency; none while any pay is open
 * @param applyingToNobody rules of the scheme of tiers in which no unit of the result stands; absent where there are none
 */
public record RewardsResponse(
        String cycle,
        int version,
        String digest,
        Integer payRevision,
        List<UnitReward> rewards,
        List<String> open,
        List<TotalOfTier> totals,
        List<UnusedRule> applyingToNobody) {
    /**
     * @param asFits whether the scheme leaves the reward open: then it names no amount
     * @param pay months by the monthly pay
     * @param sum amount and pay together
     */
    public record UnitReward(
            String unit,
            String name,
            String tier,
            int rank,
            String grade,
            boolean asFits,
            String amount,
            String currency,
            String salaryMonths,
            Integer headCount,
            String monthlyPay,
            String pay,
            String sum) {
        static UnitReward of(RewardRow row) {
            Optional<Award> award = row.award();
            Optional<MonthlyPay> base = award.flatMap(Award::base);
            return new UnitReward(
                    row.place().unit(),
                    row.place().name(),
                    row.place().tier(),
                    row.place().rank(),
                    row.place().grade().orElseThrow().name(),
                    award.isEmpty(),
                    award.map(given -> Award.money(given.rule().amount()).toPlainString())
                            .orElse(null),
                    award.map(given -> given.rule().currency()).orElse(null),
                    award.map(given -> given.rule().salaryMonths().toPlainString())
                            .orElse(null),
                    base.map(MonthlyPay::headCount).orElse(null),
                    base.map(known -> Award.money(known.monthlyPay()).toPlainString())
                            .orElse(null),
                    award.flatMap(Award::pay).map(pay -> pay.toPlainString()).orElse(null),
                    award.flatMap(Award::sum).map(sum -> sum.toPlainString()).orElse(null));
        }
    }

    public record TotalOfTier(String tier, String currency, int units, String amount, String pay, String sum) {
        static TotalOfTier of(TierTotal total) {
            return new TotalOfTier(
                    total.tier(),
                    total.currency(),
                    total.units(),
                    total.amount().toPlainString(),
                    total.pay().toPlainString(),
                    total.sum().toPlainString());
        }
    }

    /** @param appliesTo code of the tier */
    public record UnusedRule(String appliesTo, String grade, String amount, String currency, String salaryMonths) {
        static UnusedRule of(RewardRule rule) {
            return new UnusedRule(
                    rule.appliesTo(),
                    rule.grade().name(),
                    Award.money(rule.amount()).toPlainString(),
                    rule.currency(),
                    rule.salaryMonths().toPlainString());
        }
    }

    static RewardsResponse of(RewardList list) {
        return new RewardsResponse(
                list.result().cycle(),
                list.result().version(),
                list.result().digest(),
                list.payRevision().orElse(null),
                list.rows().stream().map(UnitReward::of).toList(),
                list.open(),
                list.totals().stream().map(TotalOfTier::of).toList(),
                list.applyingToNobody().isEmpty()
                        ? null
                        : list.applyingToNobody().stream().map(UnusedRule::of).toList());
    }
}
