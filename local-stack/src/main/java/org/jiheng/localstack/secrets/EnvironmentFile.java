package org.jiheng.localstack.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jiheng.localstack.terminal.Trouble;

/** Lines of {@code NAME=value}, comments and empty ones, as docker-compose reads them: a value goes to the end of its line. */
public record EnvironmentFile(List<String> lines) {
    /** @throws Trouble if it cannot be read */
    public static EnvironmentFile read(Path file) {
        try {
            return new EnvironmentFile(Files.readAllLines(file));
        } catch (IOException e) {
            throw new Trouble("secrets.not-readable", file, e.getMessage());
        }
    }

    public static EnvironmentFile readIfThere(Path file) {
        return Files.exists(file) ? read(file) : new EnvironmentFile(List.of());
    }

    /** What a name has; nothing where it has an empty value. */
    public Optional<String> value(String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The names without a value. */
    public List<String> empty() {
        return lines.stream()
                .filter(line -> line.matches("[A-Z0-9_]+=\\s*"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    /** These names without their values; all other lines stay. */
    public EnvironmentFile without(List<String> names) {
        return new EnvironmentFile(lines.stream()
                .map(line -> names.contains(name(line)) ? name(line) + "=" : line)
                .toList());
    }

    /** With the lines of another file whose names this one has not. */
    public EnvironmentFile withNamesOf(EnvironmentFile other) {
        List<String> known = lines.stream().map(EnvironmentFile::name).toList();
        List<String> all = new ArrayList<>(lines);
        other.lines.stream()
                .filter(line -> !name(line).isEmpty() && !known.contains(name(line)))
                .forEach(all::add);
        return new EnvironmentFile(all);
    }

    /** Empty for what names nothing. */
    private static String name(String line) {
        return line.startsWith("#") || !line.contains("=") ? "" : line.substring(0, line.indexOf('='));
    }

    /** Each name without a value gets one; all other lines stay. */
    public EnvironmentFile fill(UnaryOperator<String> values) {
        List<String> empty = empty();
        List<String> filled = new ArrayList<>();
        for (String line : lines) {
            filled.add(empty.contains(name(line)) ? line.strip() + values.apply(name(line)) : line);
        }
        return new EnvironmentFile(filled);
    }
}
