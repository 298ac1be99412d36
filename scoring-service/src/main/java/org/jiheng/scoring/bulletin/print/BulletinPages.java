package org.jiheng.scoring.bulletin.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jiheng.kit.print.PrintableText;
import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.bulletin.TierStatistics;
import org.jiheng.scoring.bulletin.print.BulletinPage.FiguresRow;
import org.jiheng.scoring.bulletin.print.BulletinPage.Section;
import org.jiheng.scoring.bulletin.print.BulletinPage.TierTable;
import org.jiheng.scoring.bulletin.print.BulletinPage.UnitRow;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.score.Score;

/** A bulletin in the words of an official document. */
final class BulletinPages {
    /** Points that a line of the head has, and the largest and smallest size that it is set in. */
    private static final int HEAD_WIDTH = 430;

    private static final int LARGEST_HEAD = 38;
    private static final int SMALLEST_HEAD = 22;
    private static final String NONE = "—";
    private static final String DOCUMENT = "文件";

    private final IssuedBulletin issued;

    private BulletinPages(IssuedBulletin issued) {
        this.issued = issued;
    }

    static BulletinPage of(IssuedBulletin issued) {
        return new BulletinPages(issued).page();
    }

    private BulletinPage page() {
        List<String> bodies = bodies();
        List<String> head = head(bodies);
        int longest = head.stream().mapToInt(String::length).max().orElseThrow();
        return new BulletinPage(
                head,
                Math.max(SMALLEST_HEAD, Math.min(LARGEST_HEAD, HEAD_WIDTH / longest)),
                issued.bulletin().number().toString(),
                PrintableText.of(issued.title()),
                heading(bodies),
                issued.bulletin().addressees().map(PrintableText::of).orElse(null),
                sections(),
                bodies,
                day(issued.bulletin().dates().occurredOn()),
                "本通报所载结果:考核年度 " + issued.result().cycle() + ",第 "
                        + issued.result().version() + " 版,内容摘要(SHA-256) "
                        + issued.result().digest(),
                tables(),
                issued.statistics().stream().map(this::figures).toList());
    }

    /** Joint ones are written with a space between them. */
    private List<String> bodies() {
        return List.of(PrintableText.of(issued.bulletin().body()).split(" "));
    }

    private static List<String> head(List<String> bodies) {
        if (bodies.size() == 1) {
            return List.of(bodies.get(0) + DOCUMENT);
        }
        List<String> head = new ArrayList<>(bodies);
        head.add(DOCUMENT);
        return head;
    }

    /** No line breaks within a name or behind 关于. */
    private List<String> heading(List<String> bodies) {
        List<String> heading = new ArrayList<>(bodies);
        heading.add(PrintableText.of(issued.subject()));
        return heading;
    }

    private List<Section> sections() {
        return List.of(
                new Section(null, beginning()),
                new Section(
                        "一、总体情况",
                        issued.statistics().stream().map(this::inWords).toList()),
                new Section("二、优秀等次", excellent()),
                new Section(null, List.of("各单位得分、名次和等次见附件1,分层面统计见附件2。", "特此通报。")));
    }

    private List<String> beginning() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(PrintableText.of(issued.names().title()) + "结果已经审定公布,现通报如下。");
        issued.result()
                .corrects()
                .ifPresent(corrected -> paragraphs.add("本次公布的结果更正此前公布的第" + corrected + "版,以本次为准。"
                        + issued.replaced()
                                .map(replaced -> replaced.number() + "同时废止,由本通报替代。")
                                .orElse("")));
        return paragraphs;
    }

    private String inWords(TierStatistics tier) {
        return name(tier.tier()) + "共" + tier.units() + "个单位,其中优秀" + tier.excellent() + "个" + counted("良好", tier.good())
                + counted("一般", tier.average()) + counted("等次未定", tier.open()) + ";总分最高" + plain(tier.highest())
                + "分,最低"
                + plain(tier.lowest()) + "分,中位数" + plain(tier.median()) + "分。";
    }

    private static String counted(String grade, int units) {
        return units == 0 ? "" : "、" + grade + units + "个";
    }

    /** In the order of rank. */
    private List<String> excellent() {
        return byTier().entrySet().stream()
                .map(tier -> name(tier.getKey()) + ":" + names(tier.getValue()))
                .toList();
    }

    private static String names(List<ResultRow> rows) {
        String names = rows.stream()
                .filter(row -> row.grade().equals(Optional.of(Grade.EXCELLENT)))
                .map(row -> PrintableText.of(row.name()))
                .collect(Collectors.joining("、"));
        return names.isEmpty() ? "无。" : names + "。";
    }

    private List<TierTable> tables() {
        return byTier().entrySet().stream()
                .map(tier -> new TierTable(
                        "tier-" + tier.getKey(),
                        name(tier.getKey()),
                        tier.getValue().stream().map(BulletinPages::row).toList()))
                .toList();
    }

    private Map<String, List<ResultRow>> byTier() {
        return issued.result().rows().stream()
                .collect(Collectors.groupingBy(ResultRow::tier, LinkedHashMap::new, Collectors.toList()));
    }

    private static UnitRow row(ResultRow row) {
        return new UnitRow(
                Integer.toString(row.rank()),
                PrintableText.of(row.name()),
                row.indicators().map(Score::toString).orElse(NONE),
                row.review().map(Score::toString).orElse(NONE),
                row.deduction().toString(),
                row.total().toString(),
                row.grade().map(BulletinPages::said).orElse(NONE));
    }

    private FiguresRow figures(TierStatistics tier) {
        return new FiguresRow(
                name(tier.tier()),
                Integer.toString(tier.units()),
                Integer.toString(tier.excellent()),
                Integer.toString(tier.good()),
                Integer.toString(tier.average()),
                Integer.toString(tier.open()),
                plain(tier.highest()),
                plain(tier.lowest()),
                plain(tier.median()));
    }

    private String name(String tier) {
        return PrintableText.of(issued.names().tier(tier));
    }

    private static String said(Grade grade) {
        return switch (grade) {
            case EXCELLENT -> "优秀";
            case GOOD -> "良好";
            case AVERAGE -> "一般";
            case PENDING_DECISION -> throw new IllegalArgumentException("no published grade: " + grade);
        };
    }

    private static String plain(BigDecimal total) {
        return total.toPlainString();
    }

    /** 成文日期, GB/T 9704: Arabic numerals, no zero before them. */
    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
