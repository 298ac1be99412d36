package org.jiheng.kit.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The words of every problem, in Chinese and English: the kit's own and the service's. */
public final class Messages {
    /** The languages there are; the first is the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private static final List<String> FILES = List.of("kit", "service");
    private static final Messages ALL = new Messages();

    private final Map<Locale, Properties> texts = new HashMap<>();

    private Messages() {
        for (Locale language : LANGUAGES) {
            Properties merged = new Properties();
            FILES.forEach(file -> load("/messages/" + file + "_" + language.getLanguage() + ".properties", merged));
            texts.put(language, merged);
        }
    }

    /** The text under {@code key} with {0}, {1} … filled in; empty if there is none. */
    public static Optional<String> text(Locale language, String key, List<Object> arguments) {
        return pattern(language, key)
                .map(pattern -> new MessageFormat(pattern, Locale.ROOT)
                        .format(arguments.stream().map(String::valueOf).toArray()));
    }

    /** The text under {@code key} as it stands in the file; empty if there is none. */
    public static Optional<String> pattern(Locale language, String key) {
        return Optional.ofNullable(ALL.texts.get(language).getProperty(key));
    }

    /** The language the caller likes best among those there are; Chinese if it says nothing of use. */
    public static Locale language(String acceptLanguage) {
        if (acceptLanguage == null) {
            return LANGUAGES.get(0);
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? LANGUAGES.get(0) : best;
        } catch (IllegalArgumentException malformed) {
            return LANGUAGES.get(0);
        }
    }

    private static void load(String resource, Properties into) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource.substring(1));
        if (in == null) {
            return;
        }
        try (InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            into.load(text);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
