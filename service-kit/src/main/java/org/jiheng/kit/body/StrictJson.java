package org.jiheng.kit.body;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import io.quarkus.jackson.ObjectMapperCustomizer;

/**
 * A body says one thing: no field twice, of which one reader would take the first and another the last, nothing after its
 * end, text where text is asked for, and a date is yyyy-MM-dd of the years 1900 to 2999: others are slips of the pen.
 */
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
    private static final int YEAR_DIGITS = 4;
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, YEAR_DIGITS)
            .appendPattern("-MM-dd")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    @Override
    public void customize(ObjectMapper json) {
        json.configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true);
        json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        // A number has passed through binary floating point somewhere before it became text
        json.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        json.registerModule(new SimpleModule("strict").addDeserializer(LocalDate.class, new DayOfTheseCenturies()));
    }

    /** Last, for the module registered last decides. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    private static final class DayOfTheseCenturies extends LocalDateDeserializer {
        private static final long serialVersionUID = 1L;
        private static final int FIRST = 1900;
        private static final int LAST = 2999;

        DayOfTheseCenturies() {
            super(DATE);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty field) {
            return this;
        }

        @Override
        public LocalDate deserialize(JsonParser body, DeserializationContext context) throws IOException {
            LocalDate day = super.deserialize(body, context);
            return day == null || FIRST <= day.getYear() && day.getYear() <= LAST
                    ? day
                    : (LocalDate)
                            context.handleWeirdStringValue(LocalDate.class, day.toString(), "not of these centuries");
        }
    }
}
