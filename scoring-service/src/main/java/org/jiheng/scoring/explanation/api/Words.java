package org.jiheng.scoring.explanation.api;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jiheng.kit.problem.Messages;
import org.jiheng.scoring.explanation.Line;
import org.jiheng.scoring.explanation.Rule;
import org.jiheng.scoring.explanation.usecase.SchemeWords;

/** What things are called in one language; what the scheme names is called as there. */
final class Words {
    private final Locale language;
    private final SchemeWords scheme;

    Words(Locale language, SchemeWords scheme) {
        this.language = language;
        this.scheme = scheme;
    }

    String text(String key, Object... arguments) {
        return Messages.text(language, key + ".title", List.of(arguments)).orElseThrow();
    }

    /** The name of a value among others of its kind. */
    String name(String kind, Enum<?> value, Object... arguments) {
        return text(kind + "-" + value.name().toLowerCase(Locale.ROOT).replace('_', '-'), arguments);
    }

    String name(Line line) {
        return switch (line.kind()) {
            case COMPONENT -> scheme.components().getOrDefault(line.code(), line.code());
            case GROUP -> group(line.code());
            case HIDDEN_GROUPS -> name("line", line.kind(), list(groups(line.code())));
            default -> name("line", line.kind(), line.code());
        };
    }

    private List<String> groups(String codes) {
        return Stream.of(codes.split(",")).map(this::group).toList();
    }

    private String group(String code) {
        return scheme.groups().getOrDefault(code, code);
    }

    String tier(String code) {
        return scheme.tiers().getOrDefault(code, code);
    }

    String vetoArea(String code) {
        return scheme.vetoAreas().getOrDefault(code, code);
    }

    String clause(Rule rule) {
        return scheme.clause(rule);
    }

    /** Several in a row, as the language writes them. */
    String list(List<String> several) {
        return String.join(language.equals(Locale.CHINESE) ? "、" : ", ", several);
    }
}
