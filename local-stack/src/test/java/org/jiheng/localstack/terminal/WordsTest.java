package org.jiheng.localstack.terminal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    @Test
    void whatIsSaidInEnglishIsSaidInChinese() throws IOException {
        assertThat(keys("words_zh.properties")).containsExactlyInAnyOrderElementsOf(keys("words_en.properties"));
    }

    @Test
    void everyNotationOfTheSchemesSchemaHasItsFault() throws IOException {
        try (var in = Words.class.getResourceAsStream("/scheme/scheme.schema.json")) {
            List<String> notations = new ObjectMapper()
                    .readTree(in).get("$defs").properties().stream()
                            .filter(notation ->
                                    !notation.getValue().path("type").asText().equals("object"))
                            .map(notation -> "fault.not-a-" + notation.getKey().replace("OrNull", ""))
                            .toList();

            assertThat(notations).contains("fault.not-a-points").allMatch(Words.in("en")::has);
        }
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
