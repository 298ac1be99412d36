package org.jiheng.localstack.evaluationpackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads scheme.json and checks all that indicators-service would refuse it for. */
final class SchemeFile {
    static final String NAME = "scheme.json";
    static final List<String> REACHES = List.of("INDICATOR", "COMPONENT", "ASSESSMENT", "GRADE");

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path folder;
    private final Faults faults;
    private JsonNode root = MissingNode.getInstance();

    SchemeFile(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Scheme read() {
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            faults.in(NAME, "missing-file");
        } else if (parse()) {
            SchemeSchema.check(root, faults);
            new SchemeRules(root, faults).check();
        }
        return new Scheme(root);
    }

    private boolean parse() {
        String text = TextFile.read(folder, NAME, faults);
        try {
            root = text == null ? root : JSON.readTree(text);
            return root.isObject() || notAnObject(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.at(NAME, line, "", "malformed-json", e.getOriginalMessage());
            return false;
        }
    }

    private boolean notAnObject(String text) {
        if (text != null) {
            faults.in(NAME, "malformed-json", "{ }");
        }
        return false;
    }
}
