package org.jiheng.scoring.reward.print;

import java.util.List;

/**
 * What stands on the pages of a list of rewards, as text.
 *
 * @param source which result and which bases of pay it was reckoned from
 */
record RewardPage(String title, List<TierPart> tiers, String source) {
    RewardPage {
        tiers = List.copyOf(tiers);
    }

    /** @param totals a line a currency; none of a tier that is rewarded as fits */
    record TierPart(String name, List<UnitLine> units, List<TotalLine> totals) {
        TierPart {
            units = List.copyOf(units);
            totals = List.copyOf(totals);
        }
    }

    record UnitLine(
            String number,
            String name,
            String grade,
            String amount,
            String months,
            String headCount,
            String monthlyPay,
            String pay,
            String sum) {}

    record TotalLine(String currency, String amount, String pay, String sum) {}
}
