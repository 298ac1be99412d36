package org.jiheng.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The one schema of schemes, by which indicators-service and whoever prepares a package for it check the same. */
class SchemeSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLES = Path.of("../examples");

    static List<Path> examples() throws IOException {
        try (Stream<Path> packages = Files.list(EXAMPLES)) {
            return packages.map(folder -> folder.resolve("scheme.json")).toList();
        }
    }

    @Test
    void itIsAValidSchema() throws IOException {
        assertThat(SchemaFaults.ofSchema(schema())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesKeepIt(Path scheme) throws IOException {
        assertThat(SchemaFaults.of(JSON.readTree(scheme.toFile()), schema())).isEmpty();
    }

    @Test
    void aSchemeWithAFieldOfItsOwnDoesNot() throws IOException {
        ObjectNode scheme = (ObjectNode) JSON.readTree(examples().get(0).toFile());
        scheme.put("surprise", true);

        assertThat(SchemaFaults.of(scheme, schema())).hasSize(1);
    }

    private static JsonNode schema() throws IOException {
        return JSON.readTree(
                Path.of("src/main/resources/scheme/scheme.schema.json").toFile());
    }
}
