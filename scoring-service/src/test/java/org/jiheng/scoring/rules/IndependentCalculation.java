package org.jiheng.scoring.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The same rules once more, in another style and from the text alone: whole numbers, numerators and denominators by hand,
 * one pass from top to bottom. It uses no class of the product; two calculations that agree are evidence, one is not.
 */
public class IndependentCalculation {
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** A unit's row while it is worked on; -1 stands for a missing score. */
    private static final class Line {
        String unit;
        long indicators;
        long review;
        long raw;
        long deduction;
        long total;
        long coverage;
        boolean barred;
        int rank;
        String grade = "";

        long[] order() {
            return new long[] {-total, -Math.max(review, 0), deduction, -Math.max(indicators, 0)};
        }
    }

    /** One line a unit, best first: {@code rank unit indicators review raw deduction total coverage grade}. */
    public List<String> rows(RandomTier tier) {
        List<Line> lines = new ArrayList<>();
        for (RandomTier.Unit unit : tier.units()) {
            lines.add(line(tier, unit));
        }
        lines.sort((a, b) -> {
            int byFigures = Arrays.compare(a.order(), b.order());
            return byFigures != 0 ? byFigures : a.unit.compareTo(b.unit);
        });
        for (Line line : lines) {
            line.rank = 1;
            for (Line other : lines) {
                line.rank += Arrays.compare(other.order(), line.order()) < 0 ? 1 : 0;
            }
        }
        grade(tier, lines);
        return lines.stream().map(this::text).toList();
    }

    private Line line(RandomTier tier, RandomTier.Unit unit) {
        Line line = new Line();
        line.unit = unit.code();
        BigInteger[] knownIndicators = {BigInteger.ONE, BigInteger.ONE};
        line.indicators = indicatorScore(tier, unit, knownIndicators);
        line.review = reviewScore(tier, unit);
        line.raw = unit.deductions().stream().mapToLong(Long::longValue).sum();
        line.deduction = line.raw < tier.cap() ? line.raw : tier.cap();
        line.barred = unit.strikes().stream().anyMatch(s -> s.reach().equals("GRADE"));
        line.total = Math.max(0, beforeDeduction(tier, line) - line.deduction * 1_000_000);

        long allWaves = 0;
        long countedWaves = 0;
        for (int w = 0; w < tier.waveWeights().length; w++) {
            allWaves += tier.waveWeights()[w];
            for (RandomTier.Counted counted : unit.waves()) {
                countedWaves += counted.wave() == w ? tier.waveWeights()[w] : 0;
            }
        }
        if (allWaves == 0) {
            allWaves = countedWaves = 1;
        }
        // wi/100 * n/d + (100-wi)/100 * c/a, in millionths, cut off
        BigInteger over = knownIndicators[0]
                .multiply(BigInteger.valueOf(tier.indicatorWeight()))
                .multiply(BigInteger.valueOf(allWaves))
                .add(knownIndicators[1]
                        .multiply(BigInteger.valueOf(100 - tier.indicatorWeight()))
                        .multiply(BigInteger.valueOf(countedWaves)));
        BigInteger under = knownIndicators[1].multiply(HUNDRED).multiply(BigInteger.valueOf(allWaves));
        line.coverage = over.multiply(MILLION).divide(under).longValueExact();
        return line;
    }

    private long beforeDeduction(RandomTier tier, Line line) {
        int wi = line.indicators < 0 ? 0 : tier.indicatorWeight();
        int wr = line.review < 0 ? 0 : 100 - tier.indicatorWeight();
        if (wi + wr == 0) {
            return 0;
        }
        long sum = wi * Math.max(line.indicators, 0) + wr * Math.max(line.review, 0);
        return wi + wr == 100 ? sum : 100 * (sum / (wi + wr));
    }

    private long indicatorScore(RandomTier tier, RandomTier.Unit unit, BigInteger[] known) {
        // got/top over counting components, part/whole over applicable ones
        BigInteger[] got = {BigInteger.ZERO, BigInteger.ONE};
        BigInteger[] part = {BigInteger.ZERO, BigInteger.ONE};
        long top = 0;
        long whole = 0;
        for (int c = 0; c < tier.componentMaxima().length; c++) {
            long maximum = tier.componentMaxima()[c];
            long possible = 0;
            long earned = 0;
            long applicablePossible = 0;
            boolean any = false;
            for (int i = 0; i < unit.targets().size(); i++) {
                RandomTier.Target target = unit.targets().get(i);
                if (target.component() != c || !target.applicable()) {
                    continue;
                }
                any = true;
                applicablePossible += target.maximum();
                if (struck(unit, "INDICATOR", i)) {
                    possible += target.maximum();
                } else if (target.assessed() != null) {
                    possible += target.maximum();
                    earned += target.assessed();
                }
            }
            if (!any) {
                continue;
            }
            whole += maximum;
            boolean struck = struck(unit, "COMPONENT", c);
            if (struck || applicablePossible == 0) {
                part = plus(part, maximum, 1);
            } else {
                part = plus(part, maximum * possible, applicablePossible);
            }
            if (struck) {
                top += maximum;
            } else if (possible > 0) {
                top += maximum;
                got = plus(got, maximum * earned, possible);
            }
        }
        boolean nothing = unit.strikes().stream().anyMatch(s -> s.reach().equals("ASSESSMENT"));
        if (!nothing && whole > 0) {
            known[0] = part[0];
            known[1] = part[1].multiply(BigInteger.valueOf(whole));
        }
        if (nothing) {
            return 0;
        }
        return top == 0
                ? -1
                : halfUp(got[0].multiply(HUNDRED).multiply(MILLION), got[1].multiply(BigInteger.valueOf(top)));
    }

    private static boolean struck(RandomTier.Unit unit, String reach, int index) {
        for (RandomTier.Strike strike : unit.strikes()) {
            int struck = reach.equals("INDICATOR") ? strike.indicator() : strike.component();
            if (strike.reach().equals(reach) && struck == index) {
                return true;
            }
        }
        return false;
    }

    private long reviewScore(RandomTier tier, RandomTier.Unit unit) {
        List<long[]> weighted = new ArrayList<>();
        for (RandomTier.Counted counted : unit.waves()) {
            if (counted.score() != null) {
                weighted.add(new long[] {tier.waveWeights()[counted.wave()], counted.score()});
            }
        }
        return weighted.stream().mapToLong(pair -> pair[0]).sum() == 0 ? -1 : mean(weighted);
    }

    /** Of (weight, value) pairs, rounded half up to the value's own last place. */
    long mean(List<long[]> weighted) {
        long sum = 0;
        long weight = 0;
        for (long[] pair : weighted) {
            sum += pair[0] * pair[1];
            weight += pair[0];
        }
        return halfUp(BigInteger.valueOf(sum), BigInteger.valueOf(weight));
    }

    private void grade(RandomTier tier, List<Line> lines) {
        long share = (long) tier.shareOver() * lines.size();
        long quota = share / tier.shareUnder();
        long rest = share % tier.shareUnder();
        boolean up =
                switch (tier.quotaRounding()) {
                    case "CEILING" -> rest > 0;
                    case "HALF_UP" -> 2 * rest >= tier.shareUnder();
                    default -> false;
                };
        quota += up ? 1 : 0;
        List<Line> eligible = lines.stream().filter(line -> !line.barred).toList();
        for (Line line : lines) {
            long better = 0;
            long equal = 0;
            for (Line other : eligible) {
                int comparison = Arrays.compare(other.order(), line.order());
                better += comparison < 0 ? 1 : 0;
                equal += comparison == 0 ? 1 : 0;
            }
            String otherwise = tier.goodMinimum() == null ? "" : line.total >= tier.goodMinimum() ? "GOOD" : "AVERAGE";
            if (line.barred || better >= quota) {
                line.grade = otherwise;
            } else if (better + equal <= quota) {
                line.grade = "EXCELLENT";
            } else {
                line.grade = switch (tier.cutoffTie()) {
                    case "INCLUDE" -> "EXCELLENT";
                    case "EXCLUDE" -> otherwise;
                    default -> "PENDING_DECISION";
                };
            }
        }
    }

    private String text(Line line) {
        return String.join(
                " ",
                Integer.toString(line.rank),
                line.unit,
                decimal(line.indicators, 6),
                decimal(line.review, 6),
                decimal(line.raw, 2),
                decimal(line.deduction, 2),
                decimal(line.total, 8),
                decimal(line.coverage, 6),
                line.grade);
    }

    private static String decimal(long unscaled, int places) {
        if (unscaled < 0) {
            return "-";
        }
        String number = Long.toString(unscaled);
        String digits = "0".repeat(Math.max(0, places + 1 - number.length())) + number;
        return digits.substring(0, digits.length() - places) + "." + digits.substring(digits.length() - places);
    }

    private static BigInteger[] plus(BigInteger[] sum, long over, long under) {
        BigInteger b = BigInteger.valueOf(under);
        return new BigInteger[] {sum[0].multiply(b).add(sum[1].multiply(BigInteger.valueOf(over))), sum[1].multiply(b)};
    }

    private static long halfUp(BigInteger over, BigInteger under) {
        BigInteger two = BigInteger.TWO;
        return over.multiply(two).add(under).divide(under.multiply(two)).longValueExact();
    }
}
