package org.jiheng.localstack.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Everything said to the user, in Chinese or English. */
public final class Words {
    private final Properties texts = new Properties();
    private final boolean chinese;

    private Words(boolean chinese) {
        this.chinese = chinese;
        String name = chinese ? "words_zh.properties" : "words_en.properties";
        try (Reader in = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param language zh or en, or null: as the terminal's environment says, else English */
    public static Words in(String language) {
        return new Words((language == null ? ofTerminal(System.getenv()) : language).startsWith("zh"));
    }

    static String ofTerminal(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(variable, "");
            if (!value.isEmpty()) {
                return value.toLowerCase(Locale.ROOT);
            }
        }
        return "en";
    }

    public boolean chinese() {
        return chinese;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** A number among the arguments is written as it is, without grouping. */
    public String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(texts.getProperty(key, key), Locale.ROOT).format(plain);
    }
}
