package org.jiheng.indicators.cycle.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
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
