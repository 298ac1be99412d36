package org.jiheng.systemtests.environment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.topics.Partitions;
import org.jiheng.kit.topics.TopicSetup;

/** A folder that holds a whole cycle. */
public record EvaluationPackage(Path folder, String cycle, String jurisdiction) {
    private static final AtomicInteger COPIES = new AtomicInteger(900_000);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of the project's examples, under a jurisdiction that no other test uses. */
    public static EvaluationPackage example(String name) {
        return copy(name, Integer.toString(COPIES.incrementAndGet()));
    }

    /** The same, a year of each half of the topics' partitions in turn: of two instances that share them each has some. */
    public static List<EvaluationPackage> examplesShared(String name, int number) {
        List<EvaluationPackage> years = new ArrayList<>();
        while (years.size() < number) {
            int code = COPIES.incrementAndGet();
            int partition = Partitions.of(code + "-2012", TopicSetup.DEFAULT_PARTITIONS);
            if (partition / (TopicSetup.DEFAULT_PARTITIONS / 2) == years.size() % 2) {
                years.add(copy(name, Integer.toString(code)));
            }
        }
        return years;
    }

    /** The same as a bureau's own year (§三): the cycle is written with a slash, as the jurisdiction is. */
    public static EvaluationPackage exampleOfABureau(String name) {
        return copy(name, COPIES.incrementAndGet() + "/A15");
    }

    /** A package that was written, under a jurisdiction that no other test uses. */
    public static EvaluationPackage again(Path written) {
        return copy(written, Integer.toString(COPIES.incrementAndGet()));
    }

    private static EvaluationPackage copy(String name, String jurisdiction) {
        return copy(Servers.root().resolve("examples").resolve(name), jurisdiction);
    }

    private static EvaluationPackage copy(Path source, String jurisdiction) {
        try {
            Path copy = Files.createTempDirectory(
                    Servers.root().resolve("system-tests/target"),
                    source.getFileName().toString());
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName().toString()));
                }
            }
            ObjectNode scheme =
                    (ObjectNode) JSON.readTree(source.resolve("scheme.json").toFile());
            String cycle = jurisdiction + "-" + scheme.get("year").asInt();
            scheme.put("cycle", cycle).put("jurisdiction", jurisdiction);
            JSON.writeValue(copy.resolve("scheme.json").toFile(), scheme);
            return new EvaluationPackage(copy, cycle.replace('/', '.'), jurisdiction);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ObjectNode scheme() {
        try {
            return (ObjectNode) JSON.readTree(folder.resolve("scheme.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is loaded under another scheme, so that other results come out than are expected. */
    public void beginUnder(ObjectNode another) {
        try {
            write(another);
            Files.delete(folder.resolve("expected.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rewards are of this tier, which no score depends on. */
    public EvaluationPackage rewarding(String tier) {
        try {
            ObjectNode scheme = scheme();
            scheme.get("rewards").forEach(rule -> ((ObjectNode) rule).put("appliesTo", tier));
            write(scheme);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ObjectNode scheme) throws IOException {
        JSON.writeValue(folder.resolve("scheme.json").toFile(), scheme);
    }

    /** The rows of one of its tables below the titles; none of its cells needs quotes. */
    public List<String[]> rows(String file) {
        try {
            return Files.readAllLines(folder.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The results that must come out, as the text of the file. */
    public String expected() {
        try {
            return Files.readString(folder.resolve("expected.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
