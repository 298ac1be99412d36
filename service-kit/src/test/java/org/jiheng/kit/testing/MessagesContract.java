package org.jiheng.kit.testing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.problem.Messages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words of problems and faults: whatever the code names has them in every language, and whatever has them is named
 * by the code. Every string in kebab-case is taken for a name of a problem or fault, so a new one is found without
 * anyone thinking of it; what else is written so, a service says.
 */
public abstract class MessagesContract {
    private static final Pattern KEBAB_CASE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    private static final Pattern PROBLEM = Pattern.compile("super\\(\\s*(?:Kind\\.[A-Z_]+|kind),\\s*\"([a-z-]+)\"");
    private static final Pattern FAULT = Pattern.compile("new Fault\\([^;]*?,\\s*\"([a-z]+(?:-[a-z]+)*)\"\\s*[,)]");
    private static final Pattern ACT = Pattern.compile("@PermissionsAllowed\\(\"([a-z-]+)\"");
    private static final Set<String> ROLES = Set.copyOf(Roles.ALL);

    /** Where the code is. */
    protected Path sources() {
        return Path.of("src/main/java");
    }

    /** The files with the words, without language and ending. */
    protected Path words() {
        return Path.of("src/main/resources/messages/service");
    }

    /** Names of faults that stand in no source, because the code composes them. */
    protected Set<String> composed() {
        return Set.of();
    }

    /** What is written in kebab-case and is neither problem nor fault, notice, act or role. */
    protected Set<String> otherNames() {
        return Set.of();
    }

    @Test
    void everyProblemThatTheCodeNamesHasItsWords() throws IOException {
        Set<String> keys = named(PROBLEM).stream()
                .flatMap(problem -> Stream.of(problem + ".title", problem + ".detail"))
                .collect(Collectors.toSet());
        for (Locale language : Messages.LANGUAGES) {
            assertThat(without(keys, language))
                    .as("without words in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void everyFaultThatTheCodeNamesHasItsWords() throws IOException {
        Set<String> faults = named(KEBAB_CASE);
        faults.removeAll(named(PROBLEM));
        faults.removeAll(ROLES);
        faults.removeAll(named(ACT));
        faults.removeAll(otherNames());
        faults.addAll(named(FAULT));
        faults.addAll(composed());
        for (Locale language : Messages.LANGUAGES) {
            Set<String> keys = faults.stream()
                    .filter(fault -> !has(language, fault + ".title") && !has(language, "notice." + fault + ".title"))
                    .map(fault -> "fault." + fault)
                    .collect(Collectors.toSet());
            assertThat(without(keys, language))
                    .as("without words in %s", language)
                    .isEmpty();
        }
    }

    @Test
    void whateverHasWordsIsNamedByTheCode() throws IOException {
        Set<String> idle = new TreeSet<>();
        String code = code();
        for (Locale language : Messages.LANGUAGES) {
            for (String key : words(language).stringPropertyNames()) {
                String name = key.replaceAll("^(fault|notice)\\.|\\.(title|detail)$", "");
                if (!code.contains("\"" + name + "\"") && !composed().contains(name)) {
                    idle.add(key);
                }
            }
        }
        assertThat(idle).as("named nowhere").isEmpty();
    }

    @Test
    void everyLanguageHasTheSameWordsWithTheSamePlaces() throws IOException {
        Properties first = words(Messages.LANGUAGES.get(0));
        for (Locale language : Messages.LANGUAGES) {
            Properties other = words(language);
            assertThat(other.stringPropertyNames()).as("%s", language).isEqualTo(first.stringPropertyNames());
            assertThat(first.stringPropertyNames())
                    .allSatisfy(key -> assertThat(places(other, key)).as(key).isEqualTo(places(first, key)));
        }
    }

    private Set<String> without(Set<String> keys, Locale language) {
        return keys.stream().filter(key -> !has(language, key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean has(Locale language, String key) {
        return Messages.text(language, key, List.of()).isPresent();
    }

    private static Set<String> places(Properties words, String key) {
        Matcher place = Pattern.compile("\\{[0-9]+}").matcher(words.getProperty(key));
        return place.results().map(m -> m.group()).collect(Collectors.toSet());
    }

    private Properties words(Locale language) throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(words() + "_" + language.getLanguage() + ".properties"))) {
            words.load(file);
        }
        assertThat(words).isNotEmpty();
        return words;
    }

    private Set<String> named(Pattern pattern) throws IOException {
        return pattern.matcher(code()).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private String code() throws IOException {
        try (Stream<Path> files = Files.walk(sources())) {
            StringBuilder code = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
            assertThat(code).isNotEmpty();
            return code.toString();
        }
    }
}
