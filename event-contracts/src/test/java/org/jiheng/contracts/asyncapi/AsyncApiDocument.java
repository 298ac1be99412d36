package org.jiheng.contracts.asyncapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.jiheng.contracts.JsonMergePatch;
import org.jiheng.contracts.SchemaFaults;

/** The AsyncAPI document and the folder in which its references to files are looked up. */
record AsyncApiDocument(JsonNode root, Path folder) {

    static final Path FILE = Path.of("src/main/resources/contracts/asyncapi.yaml");
    private static final Path USED_PART = Path.of("src/test/resources/asyncapi/used-part-of-3.0.0.schema.json");

    static AsyncApiDocument read() throws IOException {
        return new AsyncApiDocument(new YAMLMapper().readTree(FILE.toFile()), FILE.getParent());
    }

    AsyncApiDocument with(String mergePatch) throws IOException {
        return new AsyncApiDocument(JsonMergePatch.apply(root, new ObjectMapper().readTree(mergePatch)), folder);
    }

    List<String> faults() throws IOException {
        return SchemaFaults.of(root, new ObjectMapper().readTree(USED_PART.toFile()));
    }

    List<String> referencesToNothing() {
        return root.findValuesAsText("$ref").stream()
                .filter(reference -> !leadsSomewhere(reference))
                .toList();
    }

    JsonNode follow(JsonNode reference) {
        return root.at(reference.get("$ref").textValue().substring(1));
    }

    private boolean leadsSomewhere(String reference) {
        return reference.startsWith("#")
                ? !root.at(reference.substring(1)).isMissingNode()
                : Files.exists(folder.resolve(reference));
    }
}
