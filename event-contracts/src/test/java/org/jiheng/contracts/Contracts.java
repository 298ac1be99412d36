package org.jiheng.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The contracts in a folder: those of this build, or those last published. */
public record Contracts(Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A topic's entry in the catalogue. */
    public record Topic(String topic, String type, String schema, List<String> from, String subject) {
        @Override
        public String toString() {
            return topic;
        }
    }

    /** An approved record value; {@code name} says which fact it shows. */
    public record Sample(Topic topic, String name, JsonNode value) {
        @Override
        public String toString() {
            return topic + " " + name;
        }
    }

    public static Contracts ofThisBuild() {
        return new Contracts(Path.of("src/main/resources/contracts"));
    }

    public static Contracts lastPublished() {
        return new Contracts(Path.of("published"));
    }

    public List<Topic> topics() {
        return Stream.of(
                        JSON.convertValue(read(folder.resolve("catalogue.json")).get("topics"), Topic[].class))
                .toList();
    }

    /** The extension that repeats the first segment of every subject. */
    public String partitionKey() {
        return read(folder.resolve("catalogue.json")).get("partitionKey").textValue();
    }

    public Topic topic(String name) {
        return topics().stream()
                .filter(topic -> topic.topic().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public JsonNode schema(Topic topic) {
        return read(folder.resolve(topic.schema()));
    }

    public List<Sample> samples() {
        return topics().stream().flatMap(topic -> samples(topic).stream()).toList();
    }

    public List<Sample> samples(Topic topic) {
        return names(folder.resolve(topic.topic()).resolve("samples")).stream()
                .map(name -> sample(topic, name.replace(".json", "")))
                .toList();
    }

    public Sample sample(Topic topic, String name) {
        return new Sample(
                topic,
                name,
                read(folder.resolve(topic.topic()).resolve("samples").resolve(name + ".json")));
    }

    public List<String> folders() {
        return names(folder).stream()
                .filter(name -> Files.isDirectory(folder.resolve(name)))
                .toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
