package org.jiheng.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiheng.kit.problem.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every refusal and every fault that the code names has its words in both languages. */
class MessagesTest {
    private static final Pattern REFUSAL = Pattern.compile("super\\((?:Kind\\.[A-Z_]+|kind),\\s*\"([a-z-]+)\"");
    private static final Pattern FAULT =
            Pattern.compile("(?:new RowRule\\(|new Fault\\([^;]*?|RULE = )\"([a-z]+(?:-[a-z]+)+)\"");
    private static final List<String> OF_SCHEMAS =
            List.of("missing", "not-one-of", "too-few", "too-many", "too-short", "too-long", "too-small", "too-large");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothingIsLeftWithoutWords(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Set<String> keys = new TreeSet<>();
        named(REFUSAL).forEach(type -> keys.addAll(List.of(type + ".title", type + ".detail")));
        Stream.of(named(FAULT), notationsOfTheSchema(), Set.copyOf(OF_SCHEMAS))
                .flatMap(Set::stream)
                .forEach(rule -> keys.add("fault." + rule));

        assertThat(keys)
                .allSatisfy(key -> assertThat(Messages.text(locale, key, List.of()))
                        .as(key)
                        .isPresent());
    }

    @Test
    void theCodeIsSearched() throws IOException {
        assertThat(named(REFUSAL)).contains("cycle-exists", "several-rules-broken", "plan-incomplete");
        assertThat(named(FAULT))
                .contains("too-many-decimals", "goal-left-open", "share-above-one", "key-without-source");
    }

    private static Set<String> notationsOfTheSchema() throws IOException {
        return matches(Pattern.compile("\"([a-zA-Z]+)\": \\{\\s*\"type\": [^{}]*\"pattern\""), schema())
                .map(name -> "not-a-" + name.replace("OrNull", ""))
                .collect(Collectors.toSet());
    }

    private static String schema() throws IOException {
        try (InputStream in = MessagesTest.class.getResourceAsStream("/scheme/scheme.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> named = new TreeSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                matches(pattern, Files.readString(file)).forEach(named::add);
            }
            return named;
        }
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
