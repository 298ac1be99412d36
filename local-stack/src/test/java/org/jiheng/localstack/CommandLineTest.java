package org.jiheng.localstack;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code ./jiheng} says of itself and of what it is told. */
class CommandLineTest {
    private final StringWriter said = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "load",
                "token",
                "secrets",
                "doctor",
                "verify-audit",
                "verify-seal",
                "verify-results",
                "bench",
                "infra"
            })
    void everyCommandExplainsItself(String command) {
        int code = run(command, "--help", "--lang", "en");

        assertThat(code).isZero();
        assertThat(said.toString()).startsWith("Usage: jiheng " + command);
    }

    @ParameterizedTest
    @MethodSource("shownInEnglish")
    void everyOptionIsExplained(CommandSpec command) {
        Stream<ArgSpec> arguments = Stream.concat(command.options().stream(), command.positionalParameters().stream());

        assertThat(command.optionsMap()).containsKeys("--help", "--lang");
        assertThat(arguments)
                .allSatisfy(argument ->
                        assertThat(String.join("", argument.description())).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({"demo, 打印排名", "up, 直到 Ctrl-C", "load, 运行中的系统", "token, 访问令牌"})
    void inChineseToo(String command, String words) {
        run(command, "--help", "--lang=zh");

        assertThat(said.toString()).startsWith("用法:").contains(words);
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyOptionIsExplainedInChinese(CommandSpec command) {
        Stream<ArgSpec> arguments = Stream.concat(
                command.options().stream().filter(option -> !option.hidden()), command.positionalParameters().stream());

        assertThat(arguments)
                .allSatisfy(argument ->
                        assertThat(String.join("", argument.description())).containsPattern("\\p{IsHan}"));
        assertThat(String.join("", command.usageMessage().description())).containsPattern("\\p{IsHan}");
    }

    static List<CommandSpec> shown() {
        return shown("zh");
    }

    static List<CommandSpec> shownInEnglish() {
        return shown("en");
    }

    private static List<CommandSpec> shown(String language) {
        CommandLine program = Jiheng.commandLine("--lang", language);
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream())
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .toList();
    }

    @Test
    void theServersForTestsAreNobodysCommand() {
        run("--help", "--lang", "en");

        assertThat(said.toString()).contains("demo", "token", "bench").doesNotContain("infra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void itKnowsItsVersion(String option) {
        run(option);

        assertThat(said.toString()).matches("jiheng [0-9]+\\.[0-9]+\\.[0-9]+\\S*\\R");
    }

    @Test
    void theLanguageMayStandBeforeTheCommand() {
        run("--lang", "zh", "load");

        assertThat(said.toString()).contains("无法理解");
    }

    @Test
    void aLanguageThatItDoesNotSpeakIsRefused() {
        int code = run("up", "--lang", "fr");

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("fr", "zh", "en");
    }

    @ParameterizedTest
    @CsvSource({"en, cannot be understood", "zh, 无法理解"})
    void aCommandThatLacksSomethingSaysWhatAndWhereHelpIs(String language, String words) {
        int code = run("load", "--lang", language);

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains(words, "DIR", "./jiheng load --help");
    }

    private int run(String... arguments) {
        CommandLine program = Jiheng.commandLine(arguments);
        PrintWriter out = new PrintWriter(said, true);
        program.getSubcommands().values().forEach(command -> command.setOut(out).setErr(out));
        return program.setOut(out).setErr(out).execute(arguments);
    }
}
