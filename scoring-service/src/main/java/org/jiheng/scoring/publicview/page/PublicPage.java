package org.jiheng.scoring.publicview.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jiheng.kit.problem.Messages;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.publicview.PublicResult;

/** A page that is read without script: one table a tier. */
public final class PublicPage {
    private static final String NONE = "—";
    private static final String STYLE = """
            body{font-family:"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;line-height:1.6;color:#1a1a1a;background:#fff;\
            max-width:60rem;margin:0 auto;padding:1rem}
            h1{font-size:1.6rem}
            table{border-collapse:collapse;width:100%;margin:1.5rem 0}
            caption{text-align:left;font-weight:bold;font-size:1.2rem;padding:.5rem 0}
            th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left}
            thead th{background:#f0f0f0}
            .figure{text-align:right;font-variant-numeric:tabular-nums}
            a:focus{outline:3px solid #0b57d0}""";

    @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance publicResult(Filled page);
    }

    /** What stands on the page, as text. */
    record Filled(
            String language,
            String style,
            String title,
            String announced,
            String corrected,
            String other,
            String otherName,
            Map<String, String> words,
            List<Tier> tiers) {}

    record Tier(String name, List<Row> rows) {}

    record Row(int rank, String name, String grade, String total) {}

    private static final Map<String, String> ZH = Map.of(
            "rank", "名次", "unit", "单位", "grade", "等次", "total", "总分", "EXCELLENT", "优秀", "GOOD", "良好", "AVERAGE", "一般");
    private static final Map<String, String> EN = Map.of(
            "rank",
            "Rank",
            "unit",
            "Unit",
            "grade",
            "Grade",
            "total",
            "Total",
            "EXCELLENT",
            "Excellent",
            "GOOD",
            "Good",
            "AVERAGE",
            "Average");

    private final PublicResult result;
    private final boolean english;

    private PublicPage(PublicResult result, boolean english) {
        this.result = result;
        this.english = english;
    }

    /** @param accepted as {@code Accept-Language} says it; Chinese if it is null */
    public static PublicPage of(PublicResult result, String accepted) {
        return new PublicPage(result, Messages.language(accepted).equals(Locale.ENGLISH));
    }

    public String language() {
        return english ? "en" : "zh-CN";
    }

    /** Nothing but its own style. */
    public String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    public String html() {
        Map<String, String> words = english ? EN : ZH;
        return Templates.publicResult(new Filled(
                        language(),
                        STYLE,
                        result.title(),
                        announced(),
                        result.corrects().map(this::corrected).orElse(null),
                        english ? "zh" : "en",
                        english ? "中文" : "English",
                        words,
                        result.tiers().stream()
                                .map(tier -> new Tier(
                                        tier.name(),
                                        tier.units().stream()
                                                .map(unit -> row(unit, words))
                                                .toList()))
                                .toList()))
                .render();
    }

    private String announced() {
        return result.bulletin()
                .map(bulletin -> english
                        ? "Announced by " + bulletin.body() + ", " + bulletin.number() + ", " + bulletin.issuedOn()
                        : bulletin.title() + "(" + bulletin.number() + "," + bulletin.issuedOn() + ")")
                .orElse(null);
    }

    private String corrected(int version) {
        return english
                ? "Version " + result.version() + " replaces version " + version + "."
                : "第" + result.version() + "版,更正此前公布的第" + version + "版。";
    }

    private static Row row(PublicResult.Unit unit, Map<String, String> words) {
        return new Row(
                unit.rank(),
                unit.name(),
                unit.grade().map(Grade::name).map(words::get).orElse(NONE),
                unit.total().toString());
    }

    private static String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
