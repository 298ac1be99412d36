package org.jiheng.scoring.reward;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultRow;

/**
 * What the scheme of a result says of rewards. A tier that no rule names is rewarded as fits 给予适当奖励; a grade that no
 * rule of its tier names is not rewarded.
 */
public record RewardScheme(List<RewardRule> rules) {
    private static final Set<Grade> AS_FITS = Set.of(Grade.EXCELLENT, Grade.GOOD);

    public RewardScheme {
        rules = List.copyOf(rules);
    }

    Optional<RewardRule> rule(ResultRow row) {
        return row.grade()
                .flatMap(grade -> rules.stream()
                        .filter(rule -> rule.appliesTo().equals(row.tier()) && rule.grade() == grade)
                        .findFirst());
    }

    boolean isAsFits(ResultRow row) {
        return rules.stream().noneMatch(rule -> rule.appliesTo().equals(row.tier()))
                && row.grade().filter(AS_FITS::contains).isPresent();
    }

    /** Those of tiers in which no unit of the result stands: nobody is rewarded by them. */
    List<RewardRule> applyingToNobody(List<ResultRow> rows) {
        Set<String> tiers = rows.stream().map(ResultRow::tier).collect(Collectors.toSet());
        return rules.stream().filter(rule -> !tiers.contains(rule.appliesTo())).toList();
    }

    boolean needsPay(ResultRow row) {
        return rule(row).filter(RewardRule::needsPay).isPresent();
    }
}
