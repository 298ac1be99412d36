package org.jiheng.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.localstack.terminal.Table;

import static org.jiheng.localstack.terminal.Table.Side.LEFT;
import static org.jiheng.localstack.terminal.Table.Side.RIGHT;

/** What a bench found; what carries no bound is told beside. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();
    private final Map<String, String> notMeasured = new LinkedHashMap<>();
    private final List<String> besides = new ArrayList<>();

    void add(Figure figure) {
        all.add(figure);
    }

    /** It counts as not held. */
    void addNotMeasured(String name, String why) {
        notMeasured.put(name, why);
    }

    /** What is being done, for whoever waits. */
    void progress(String line) {
        System.err.println("jiheng: " + line);
    }

    void tell(String line) {
        besides.add(line);
    }

    boolean areHeld() {
        return notMeasured.isEmpty() && all.stream().allMatch(Figure::isHeld);
    }

    void print(PrintStream out) {
        Table table = new Table(
                List.of(LEFT, RIGHT, RIGHT, RIGHT, LEFT), List.of("figure", "median", "min–max", "bound", "held"));
        all.forEach(figure -> table.add(List.of(
                figure.name(),
                figure.median().toPlainString(),
                figure.least().toPlainString() + "–" + figure.most().toPlainString(),
                figure.boundInWords(),
                figure.isHeld() ? "yes" : "NO")));
        notMeasured.forEach((name, why) -> table.add(List.of(name, "not measured", "", "", "NO")));
        table.lines().forEach(out::println);
        notMeasured.forEach((name, why) -> out.println(name + ": not measured: " + why));
        besides.forEach(out::println);
    }

    void printJson(PrintStream out) throws JsonProcessingException {
        List<Map<String, Object>> figures = all.stream().map(Figures::json).toList();
        out.println(new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        Map.of("figures", figures, "notMeasured", notMeasured, "besides", besides, "held", areHeld())));
    }

    private static Map<String, Object> json(Figure figure) {
        return Map.of(
                "figure", figure.name(),
                "median", figure.median().toPlainString(),
                "min", figure.least().toPlainString(),
                "max", figure.most().toPlainString(),
                "bound", figure.boundInWords(),
                "held", figure.isHeld());
    }
}
