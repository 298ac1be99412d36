package org.jiheng.kit.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/** What every service needs and none owns has no word in it of what the services are about. */
final class NoDomainWord {
    /** Without jurisdiction, a claim of every token, and total, how many rows a list has. */
    private static final Set<String> DOMAIN = Set.of(
            ("appeal assessment assessor ballot bulletin closing component coverage cycle deduction finding grade indicator"
                            + " inspection inspector plan points rank ranking rectification result review scheme"
                            + " score scoring submission survey tally tier turnout unit veto visit wave")
                    .split(" "));

    /** Roles and claims are what every service is asked with; a token names them the same everywhere. */
    private static final Set<String> SPOKEN_BY_TOKENS = Set.of(
            "org.jiheng.kit.identity.Roles",
            "org.jiheng.kit.identity.Claims",
            "org.jiheng.kit.rights.Bound",
            "org.jiheng.kit.rights.Row");

    private NoDomainWord() {}

    static ArchRule rule() {
        return classes().should(new ArchCondition<>("name no class, method or field by a domain word") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (SPOKEN_BY_TOKENS.contains(item.getName())) {
                    return;
                }
                Stream.concat(
                                Stream.of(item.getName()),
                                item.getMembers().stream()
                                        .filter(m -> !m.getName().contains("lambda$"))
                                        .map(JavaMember::getFullName))
                        .filter(name -> hasDomainWord(simple(name)))
                        .forEach(name -> events.add(SimpleConditionEvent.violated(item, name)));
            }
        });
    }

    /** Without the packages and the parameters. */
    private static String simple(String fullName) {
        String name = fullName.replaceAll("\\(.*", "");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean hasDomainWord(String identifier) {
        return Arrays.stream(identifier.split("(?<=[a-z0-9])(?=[A-Z])|[^A-Za-z]+"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> DOMAIN.contains(word) || DOMAIN.contains(word.replaceAll("s$", "")));
    }
}
