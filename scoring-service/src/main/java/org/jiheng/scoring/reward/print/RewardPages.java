package org.jiheng.scoring.reward.print;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jiheng.kit.print.PrintableText;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.SchemeNames;
import org.jiheng.scoring.reward.Award;
import org.jiheng.scoring.reward.MonthlyPay;
import org.jiheng.scoring.reward.RewardList;
import org.jiheng.scoring.reward.RewardRow;
import org.jiheng.scoring.reward.print.RewardPage.TierPart;
import org.jiheng.scoring.reward.print.RewardPage.TotalLine;
import org.jiheng.scoring.reward.print.RewardPage.UnitLine;

/** A list of rewards in words. */
final class RewardPages {
    private static final String NONE = "—";
    private static final String AS_FITS = "给予适当奖励";

    private final RewardList list;
    private final SchemeNames names;

    private RewardPages(RewardList list, SchemeNames names) {
        this.list = list;
        this.names = names;
    }

    static RewardPage of(RewardList list, SchemeNames names) {
        return new RewardPages(list, names).page();
    }

    private RewardPage page() {
        Map<String, List<RewardRow>> byTier = list.rows().stream()
                .collect(Collectors.groupingBy(row -> row.place().tier(), LinkedHashMap::new, Collectors.toList()));
        return new RewardPage(
                PrintableText.of(names.title()) + "奖励签领表",
                byTier.entrySet().stream().map(this::part).toList(),
                "考核年度 " + list.result().cycle() + ",结果第 " + list.result().version() + " 版"
                        + list.payRevision()
                                .map(revision -> ",工资基数第 " + revision + " 次填报")
                                .orElse("")
                        + ",结果内容摘要(SHA-256) " + list.result().digest());
    }

    private TierPart part(Map.Entry<String, List<RewardRow>> tier) {
        List<UnitLine> units = new ArrayList<>();
        tier.getValue().forEach(row -> units.add(line(units.size() + 1, row)));
        return new TierPart(
                PrintableText.of(names.tier(tier.getKey())),
                units,
                list.totals().stream()
                        .filter(total -> total.tier().equals(tier.getKey()))
                        .map(total -> new TotalLine(
                                total.currency(), plain(total.amount()), plain(total.pay()), plain(total.sum())))
                        .toList());
    }

    private static UnitLine line(int number, RewardRow row) {
        Optional<Award> award = row.award();
        Optional<MonthlyPay> base = award.flatMap(Award::base);
        return new UnitLine(
                Integer.toString(number),
                PrintableText.of(row.place().name()),
                said(row.place().grade().orElseThrow()),
                award.map(given -> money(given.rule().amount())).orElse(AS_FITS),
                award.map(given -> given.rule().salaryMonths().toPlainString()).orElse(NONE),
                base.map(known -> Integer.toString(known.headCount())).orElse(NONE),
                base.map(known -> money(known.monthlyPay())).orElse(NONE),
                award.flatMap(Award::pay).map(RewardPages::plain).orElse(NONE),
                award.flatMap(Award::sum).map(RewardPages::plain).orElse(NONE));
    }

    private static String said(Grade grade) {
        return switch (grade) {
            case EXCELLENT -> "优秀";
            case GOOD -> "良好";
            case AVERAGE -> "一般";
            case PENDING_DECISION -> throw new IllegalArgumentException("no published grade: " + grade);
        };
    }

    private static String money(BigDecimal exact) {
        return plain(Award.money(exact));
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
