package org.jiheng.localstack.command;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How long a working day takes: 200ms, 1s, 0. */
final class Pace implements ITypeConverter<Duration> {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})(ms|s|)");

    @Override
    public Duration convert(String value) {
        Matcher pace = TEXT.matcher(value);
        if (!pace.matches()) {
            throw new TypeConversionException(value + " is no time such as 200ms or 1s");
        }
        long amount = Long.parseLong(pace.group(1));
        return pace.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
    }
}
