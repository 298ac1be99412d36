package org.jiheng.survey.cycle;

import java.util.List;
import java.util.Optional;

/**
 * How what is asked in a cycle's review is called, for those who answer.
 *
 * @param waves with the days that they are meant to last
 */
public record ReviewWords(
        Title title,
        List<Named> dimensions,
        List<Named> options,
        List<Named> groups,
        List<Named> tiers,
        List<Period> waves) {
    public record Title(Optional<String> zh, Optional<String> en) {}

    public record Named(String code, String name) {}

    /** Days as yyyy-MM-dd. */
    public record Period(String code, String from, String to) {}

    /** A unit that is rated. */
    public record UnitWords(String code, String name, String tier) {}

    /** Of a wave; without days if an amendment took it away. */
    public Period period(String wave) {
        return waves.stream()
                .filter(each -> each.code().equals(wave))
                .findFirst()
                .orElse(new Period(wave, "", ""));
    }

    public String group(String code) {
        return named(groups, code).name();
    }

    /** What bears that code; the code itself if an amendment took the name away. */
    public static Named named(List<Named> names, String code) {
        return names.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElse(new Named(code, code));
    }
}
