package org.jiheng.kit.notice;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiheng.kit.problem.Messages;

/** The words of a notice in one language, made when it is read: words that are corrected are corrected for old ones too. */
public record NoticeText(String title, String detail) {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    public static NoticeText of(String kind, Map<String, String> arguments, Locale language) {
        return new NoticeText(
                filled(pattern(kind, "title", language), arguments),
                filled(pattern(kind, "detail", language), arguments));
    }

    /** Replaces every {@code {name}} in a text; a name without an argument stays as it is. */
    public static String filled(String pattern, Map<String, String> arguments) {
        return NAME.matcher(pattern)
                .replaceAll(name -> Matcher.quoteReplacement(arguments.getOrDefault(name.group(1), name.group())));
    }

    static void mustExist(String kind) {
        for (Locale language : Messages.LANGUAGES) {
            for (String part : new String[] {"title", "detail"}) {
                if (Messages.pattern(language, key(kind, part)).isEmpty()) {
                    throw new IllegalArgumentException("no words for " + key(kind, part) + " in " + language);
                }
            }
        }
    }

    private static String pattern(String kind, String part, Locale language) {
        return Messages.pattern(language, key(kind, part)).orElse(key(kind, part));
    }

    private static String key(String kind, String part) {
        return "notice." + kind + "." + part;
    }
}
