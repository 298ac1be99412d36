package org.jiheng.contracts.compatibility;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What separates a schema from the published one of its version, other than added optional properties.
 *
 * <p>An old reader must be able to read what a new writer writes, and a new reader what an old writer wrote. So neither
 * a narrower nor a wider type, pattern, limit or enumeration passes, and a property neither becomes required nor stops
 * being so. A keyword that is not understood here has to stay as it was.
 */
public final class SchemaComparison {

    private final List<Difference> differences = new ArrayList<>();

    private SchemaComparison() {}

    public static List<Difference> between(JsonNode published, JsonNode current) {
        SchemaComparison comparison = new SchemaComparison();
        comparison.compare("$", InlinedSchema.of(published), InlinedSchema.of(current));
        return List.copyOf(comparison.differences);
    }

    private void compare(String path, JsonNode published, JsonNode current) {
        if (!published.isObject() || !current.isObject()) {
            compareValue(path, "the schema", published, current);
            return;
        }
        Set<String> keywords = names(published);
        keywords.addAll(names(current));
        for (String keyword : keywords) {
            if (!published.has(keyword)) {
                report(path, keyword + " is new: " + current.get(keyword));
            } else if (!current.has(keyword)) {
                report(path, keyword + " is gone, was " + published.get(keyword));
            } else {
                compareKeyword(path, keyword, published, current);
            }
        }
    }

    private void compareKeyword(String path, String keyword, JsonNode published, JsonNode current) {
        JsonNode was = published.get(keyword);
        JsonNode is = current.get(keyword);
        switch (keyword) {
            case "properties" -> compareProperties(path, was, is, published.has("additionalProperties"));
            case "items" -> compare(path + "[*]", was, is);
            case "additionalProperties" -> compare(path + ".*", was, is);
            case "then", "else" -> compare(path, was, is);
            case "allOf" -> compareEach(path, was, is);
            case "required" -> compareRequired(path, was, is);
            case "enum", "type" -> compareAlternatives(path, keyword, was, is);
            default -> compareValue(path, keyword, was, is);
        }
    }

    private void compareProperties(String path, JsonNode published, JsonNode current, boolean closed) {
        for (String name : names(published)) {
            if (current.has(name)) {
                compare(path + "." + name, published.get(name), current.get(name));
            } else {
                report(path + "." + name, "the property is gone");
            }
        }
        for (String name : names(current)) {
            if (closed && !published.has(name)) {
                report(path + "." + name, "the property is new where readers may refuse it");
            }
        }
    }

    private void compareEach(String path, JsonNode published, JsonNode current) {
        if (published.size() != current.size()) {
            compareValue(path, "allOf", published, current);
            return;
        }
        for (int i = 0; i < published.size(); i++) {
            compare(path, published.get(i), current.get(i));
        }
    }

    private void compareRequired(String path, JsonNode published, JsonNode current) {
        Set<JsonNode> was = elements(published);
        Set<JsonNode> is = elements(current);
        is.stream().filter(name -> !was.contains(name)).forEach(name -> report(at(path, name), "is now required"));
        was.stream()
                .filter(name -> !is.contains(name))
                .forEach(name -> report(at(path, name), "is no longer required"));
    }

    private void compareAlternatives(String path, String keyword, JsonNode published, JsonNode current) {
        Set<JsonNode> was = elements(published);
        Set<JsonNode> is = elements(current);
        is.stream().filter(value -> !was.contains(value)).forEach(value -> report(path, keyword + " gained " + value));
        was.stream().filter(value -> !is.contains(value)).forEach(value -> report(path, keyword + " lost " + value));
    }

    private void compareValue(String path, String what, JsonNode published, JsonNode current) {
        if (!published.equals(current)) {
            report(path, what + " was " + published + ", is " + current);
        }
    }

    private void report(String path, String what) {
        differences.add(new Difference(path, what));
    }

    private static String at(String path, JsonNode name) {
        return path + "." + name.textValue();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<JsonNode> elements(JsonNode oneOrMore) {
        Set<JsonNode> elements = new HashSet<>();
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(elements::add);
        } else {
            elements.add(oneOrMore);
        }
        return elements;
    }
}
