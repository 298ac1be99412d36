package org.jiheng.scoring.reward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jiheng.scoring.result.PublishedResult;

/**
 * Who is rewarded by a published result, in the order of its rows.
 *
 * @param payRevision of the bases of pay that it was reckoned with
 * @param applyingToNobody rules of the scheme of tiers in which no unit stands, such as when they name a tier otherwise
 */
public record RewardList(
        PublishedResult result,
        Optional<Integer> payRevision,
        List<RewardRow> rows,
        List<RewardRule> applyingToNobody) {
    public RewardList {
        rows = List.copyOf(rows);
        applyingToNobody = List.copyOf(applyingToNobody);
    }

    public static RewardList of(PublishedResult result, RewardScheme scheme, Optional<PayBases> bases) {
        List<RewardRow> rows = new ArrayList<>();
        result.rows().forEach(row -> {
            Optional<Award> award = scheme.rule(row)
                    .map(rule -> new Award(
                            rule, rule.needsPay() ? bases.flatMap(known -> known.of(row.unit())) : Optional.empty()));
            if (award.isPresent() || scheme.isAsFits(row)) {
                rows.add(new RewardRow(row, award));
            }
        });
        return new RewardList(result, bases.map(PayBases::revision), rows, scheme.applyingToNobody(result.rows()));
    }

    /** Units whose pay is not known yet. */
    public List<String> open() {
        return rows.stream()
                .filter(row -> row.award().filter(award -> !award.isKnown()).isPresent())
                .map(row -> row.place().unit())
                .toList();
    }

    /** By tier and currency; none while any pay is open. */
    public List<TierTotal> totals() {
        if (!open().isEmpty()) {
            return List.of();
        }
        Map<List<String>, List<Award>> awards = new LinkedHashMap<>();
        rows.forEach(row -> row.award()
                .ifPresent(award -> awards.computeIfAbsent(
                                List.of(row.place().tier(), award.rule().currency()), key -> new ArrayList<>())
                        .add(award)));
        return awards.entrySet().stream()
                .map(each -> new TierTotal(
                        each.getKey().get(0),
                        each.getKey().get(1),
                        each.getValue().size(),
                        sum(each.getValue(), award -> award.rule().amount()),
                        sum(each.getValue(), award -> award.pay().orElseThrow()),
                        sum(each.getValue(), award -> award.sum().orElseThrow())))
                .toList();
    }

    private static BigDecimal sum(List<Award> awards, Function<Award, BigDecimal> of) {
        return Award.money(awards.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
