package org.jiheng.indicators.cycle.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place in a document of maps, lists and plain values, which may be there or not, and its JSON pointer. */
public final class Element {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");

    private final String pointer;
    private final Object value;

    private Element(String pointer, Object value) {
        this.pointer = pointer;
        this.value = value;
    }

    public static Element root(Object value) {
        return new Element("", value);
    }

    public Element at(String key) {
        Object inner = value instanceof Map<?, ?> map ? map.get(key) : null;
        return new Element(pointer + "/" + key.replace("~", "~0").replace("/", "~1"), inner);
    }

    public List<Element> items() {
        List<Element> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(new Element(pointer + "/" + items.size(), item)));
        }
        return items;
    }

    /** What the members of a map are, by their names in its order; empty for anything else. */
    public Map<String, Element> members() {
        Map<String, Element> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(name -> members.put(String.valueOf(name), at(String.valueOf(name))));
        }
        return members;
    }

    /** A plain value as people read it; an empty list or map as such. */
    String shown() {
        return String.valueOf(value);
    }

    public String pointer() {
        return pointer;
    }

    public Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** A number that was written as a string. */
    public Optional<BigDecimal> decimal() {
        return text().filter(text -> DECIMAL.matcher(text).matches()).map(BigDecimal::new);
    }

    public Optional<Integer> integer() {
        return value instanceof Number number ? Optional.of(number.intValue()) : Optional.empty();
    }

    String requiredText() {
        return text().orElseThrow(() -> new IllegalStateException("no text at " + pointer));
    }

    int requiredInteger() {
        return integer().orElseThrow(() -> new IllegalStateException("no number at " + pointer));
    }
}
