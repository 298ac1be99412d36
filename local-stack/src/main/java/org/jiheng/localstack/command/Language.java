package org.jiheng.localstack.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages that one can choose: zh and en. */
final class Language implements ITypeConverter<String> {
    private static final List<String> KNOWN = List.of("zh", "en");
    private static final String OPTION = "--lang";

    @Override
    public String convert(String value) {
        if (!KNOWN.contains(value)) {
            throw new TypeConversionException(value + " is neither zh nor en");
        }
        return value;
    }

    /** What the arguments ask for, before they are understood: help and refusals are to be in that language too. Else null. */
    static String among(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(OPTION) && i + 1 < arguments.size() && KNOWN.contains(arguments.get(i + 1))) {
                return arguments.get(i + 1);
            }
            if (argument.startsWith(OPTION + "=") && KNOWN.contains(argument.substring(OPTION.length() + 1))) {
                return argument.substring(OPTION.length() + 1);
            }
        }
        return null;
    }

    /** What each command and option is for, in Chinese; in English it stands beside them. */
    static ResourceBundle chineseHelp() {
        try (Reader in = new InputStreamReader(
                Language.class.getResourceAsStream("help_zh.properties"), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
