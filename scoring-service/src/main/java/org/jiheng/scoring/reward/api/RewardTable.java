package org.jiheng.scoring.reward.api;

import java.util.List;
import java.util.stream.Stream;

import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.reward.RewardRow;

/** The list to sign as a table; the last column is for the signature of whoever receives it. */
final class RewardTable {
    static final List<String> COLUMNS = List.of(
            "tier",
            "rank",
            "unit",
            "name",
            "grade",
            "amount",
            "currency",
            "salary_months",
            "head_count",
            "monthly_pay",
            "pay",
            "sum",
            "signature");

    private RewardTable() {}

    static List<List<String>> rows(RewardList list) {
        return list.rows().stream().map(RewardTable::cells).toList();
    }

    private static List<String> cells(RewardRow row) {
        RewardsResponse.UnitReward reward = RewardsResponse.UnitReward.of(row);
        return Stream.of(
                        reward.tier(),
                        reward.rank(),
                        reward.unit(),
                        reward.name(),
                        reward.grade(),
                        reward.asFits() ? "AS_FITS" : reward.amount(),
                        reward.currency(),
                        reward.salaryMonths(),
                        reward.headCount(),
                        reward.monthlyPay(),
                        reward.pay(),
                        reward.sum(),
                        "")
                .map(cell -> cell == null ? "" : cell.toString())
                .toList();
    }
}
