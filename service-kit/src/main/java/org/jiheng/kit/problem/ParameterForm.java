package org.jiheng.kit.problem;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jiheng.kit.refusal.Fault;

/**
 * What the text of a parameter has to be, so that the platform makes a value of it.
 *
 * @param rule what it breaks otherwise
 * @param value of the text; throws if it has none
 * @param expected what the words refer to from {1} on
 */
record ParameterForm(String rule, Function<String, ?> value, List<Object> expected) {
    private static final ParameterForm INTEGER = new ParameterForm(
            "parameter-not-an-integer", Integer::valueOf, List.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
    private static final ParameterForm LONG =
            new ParameterForm("parameter-not-an-integer", Long::valueOf, List.of(Long.MIN_VALUE, Long.MAX_VALUE));
    private static final Map<Class<?>, ParameterForm> FORMS = Map.of(
            int.class, INTEGER,
            Integer.class, INTEGER,
            long.class, LONG,
            Long.class, LONG,
            LocalDate.class, new ParameterForm("parameter-not-a-date", LocalDate::parse, List.of()),
            OffsetDateTime.class, new ParameterForm("parameter-not-a-time", OffsetDateTime::parse, List.of()),
            UUID.class, new ParameterForm("parameter-not-an-id", UUID::fromString, List.of()));

    /** Empty if the text is what it has to be, or may be anything. */
    static Optional<Fault> fault(String name, Class<?> type, String text) {
        return form(type).filter(form -> !form.fits(text)).map(form -> form.fault(name, text));
    }

    private static Optional<ParameterForm> form(Class<?> type) {
        if (type.isEnum()) {
            List<?> names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
            return Optional.of(new ParameterForm("parameter-not-one-of", text -> known(names, text), List.of(names)));
        }
        return Optional.ofNullable(FORMS.get(type));
    }

    private static Object known(List<?> names, String text) {
        if (!names.contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private boolean fits(String text) {
        try {
            value.apply(text);
            return true;
        } catch (RuntimeException otherForm) {
            return false;
        }
    }

    private Fault fault(String name, String text) {
        Object[] arguments = new Object[expected.size() + 1];
        arguments[0] = text;
        for (int i = 0; i < expected.size(); i++) {
            arguments[i + 1] = expected.get(i);
        }
        return new Fault("/" + name, rule, arguments);
    }
}
