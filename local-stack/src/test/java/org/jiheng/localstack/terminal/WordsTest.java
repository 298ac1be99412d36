package org.jiheng.localstack.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    @Test
    void whatIsSaidInEnglishIsSaidInChinese() throws IOException {
        assertThat(keys("words_zh.properties")).containsExactlyInAnyOrderElementsOf(keys("words_en.properties"));
    }

    @Test
    void theTerminalsEnvironmentDecidesTheLanguage() {
        assertThat(Words.ofTerminal(Map.of("LANG", "zh_CN.UTF-8"))).startsWith("zh");
    }

    @Test
    void withoutAWordOfTheEnvironmentItIsEnglish() {
        assertThat(Words.ofTerminal(Map.of())).isEqualTo("en");
    }

    private static Iterable<String> keys(String name) throws IOException {
        Properties texts = new Properties();
        try (var in = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
