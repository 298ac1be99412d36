package org.jiheng.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jiheng.kit.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every refusal and every fault that the code names has its words in both languages. */
class MessagesTest {
    private static final Pattern REFUSAL = Pattern.compile("super\\(\\s*Kind\\.[A-Z_]+,\\s*\"([a-z-]+)\"");
    private static final Pattern FAULT =
            Pattern.compile("(?:[fF]ault\\([^;\"]*(?:\"/[a-z]+\", )?|ALREADY_COUNTED = )\"([a-z]+(?:-[a-z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothingIsLeftWithoutWords(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        named(REFUSAL).forEach(type -> keys.addAll(List.of(type + ".title", type + ".detail")));
        named(FAULT).forEach(rule -> keys.add("fault." + rule));
        assertThat(keys)
                .allSatisfy(key -> assertThat(Messages.text(Locale.forLanguageTag(language), key, List.of()))
                        .as(key)
                        .isPresent());
    }

    @Test
    void theCodeIsSearched() throws IOException {
        assertThat(named(REFUSAL)).hasSize(8).contains("ballots-refused", "questionnaire-unusable");
        assertThat(named(FAULT)).hasSize(11).contains("unknown-group", "serial-already-counted", "unit-twice");
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> named = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> named.add(match.group(1)));
            }
            return named;
        }
    }
}
