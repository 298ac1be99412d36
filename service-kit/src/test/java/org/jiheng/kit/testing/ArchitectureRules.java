package org.jiheng.kit.testing;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jakarta.annotation.security.RolesAllowed;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.rights.OpenToAll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The architecture as rules. Each service applies them to its classes, and shows each one red on a class that breaks it. */
public final class ArchitectureRules {
    private static final Set<String> BINARY_FLOATING_POINT =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private ArchitectureRules() {}

    /** The classes of a service or library, its tests left out. */
    public static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages(rootPackage);
    }

    /** Domain packages use Java, exact numbers, working days, refusals and each other; a white list, so that nothing new slips in. */
    public static ArchRule domainIsPlain(String... domainPackages) {
        String[] allowed = Stream.concat(
                        Stream.of(domainPackages),
                        Stream.of(
                                "java.lang..",
                                "java.util..",
                                "java.math..",
                                "java.time..",
                                "org.apache.commons.numbers.fraction",
                                "org.jiheng.kit.calendar",
                                "org.jiheng.kit.exact",
                                "org.jiheng.kit.refusal"))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(domainPackages)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because("the rules stand by themselves: no framework, no I/O");
    }

    /** Nothing that counts passes through binary floating point, not even for a moment. */
    public static ArchRule noBinaryFloatingPoint(String... packages) {
        return classes().that().resideInAnyPackage(packages).should(new ArchCondition<>("not touch double or float") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getFields().stream()
                        .filter(f -> binary(f.getRawType()))
                        .forEach(f -> violated(item, f.getFullName(), events));
                item.getCodeUnits().stream()
                        .filter(u -> binary(u.getRawReturnType())
                                || u.getRawParameterTypes().stream().anyMatch(ArchitectureRules::binary))
                        .forEach(u -> violated(item, u.getFullName(), events));
                item.getCodeUnitCallsFromSelf().stream()
                        .filter(c -> binary(c.getTarget().getRawReturnType())
                                || c.getTarget().getRawParameterTypes().stream().anyMatch(ArchitectureRules::binary))
                        .forEach(c -> violated(item, c.getDescription(), events));
            }
        });
    }

    /** A resource maps the request, calls one use case and maps the answer: it sees no table. */
    public static ArchRule resourcesSeeNoTable() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "io.agroal..", "jakarta.persistence..", "..persistence..")
                .allowEmptyShould(true);
    }

    /** Deny by default is not enough: each endpoint says who may call it. */
    public static ArchRule everyEndpointNamesItsRoles() {
        return methods()
                .that(new DescribedPredicate<>("are endpoints") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getAnnotations().stream()
                                .anyMatch(a -> a.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod"));
                    }
                })
                .should(
                        new ArchCondition<>(
                                "carry @PermissionsAllowed or @RolesAllowed, or their class does, or says that it is open to all") {
                            @Override
                            public void check(JavaMethod item, ConditionEvents events) {
                                boolean named = Stream.of(PermissionsAllowed.class, RolesAllowed.class)
                                        .anyMatch(who -> item.isAnnotatedWith(who)
                                                || item.getOwner().isAnnotatedWith(who));
                                if (!named && !item.getOwner().isAnnotatedWith(OpenToAll.class)) {
                                    violated(item, item.getFullName() + " names neither act nor role", events);
                                }
                            }
                        })
                .allowEmptyShould(true);
    }

    /** Names say what a thing is. */
    public static ArchRule namesSayWhatThingsAre() {
        return classes().should(new ArchCondition<>("have a name that says something") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (item.getSimpleName().matches(".*(Impl|Manager|Helper|Utils?|Common|Base)")) {
                    violated(item, item.getName(), events);
                }
            }
        });
    }

    /** Time comes from the injected clock. */
    public static ArchRule timeComesFromTheClock() {
        return classes().should(new ArchCondition<>("ask the injected clock for the time") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(ArchitectureRules::readsTheSystemClock)
                        .map(JavaAccess::getDescription)
                        .forEach(d -> violated(item, d, events));
            }
        });
    }

    /** Features depend on each other one way. */
    public static ArchRule featuresDependOneWay(String rootPackage) {
        return SlicesRuleDefinition.slices()
                .matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    /** Those that hold for every service as they are. */
    public static List<ArchRule> ofEveryService(String rootPackage) {
        return List.of(
                resourcesSeeNoTable(),
                everyEndpointNamesItsRoles(),
                namesSayWhatThingsAre(),
                timeComesFromTheClock(),
                featuresDependOneWay(rootPackage));
    }

    /** The rule can fail: it does on these classes, which break it on purpose. */
    public static void assertRed(ArchRule rule, Class<?>... violating) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(violating))
                        .hasViolation())
                .as("%s is red on %s", rule.getDescription(), List.of(violating))
                .isTrue();
    }

    private static boolean binary(JavaClass type) {
        return BINARY_FLOATING_POINT.contains(type.getName());
    }

    private static boolean readsTheSystemClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        boolean ofTime = owner.startsWith("java.time.") && !owner.equals(Clock.class.getName());
        // now() with a clock as its argument has a parameter in its full name
        return ofTime && call.getTarget().getFullName().endsWith(".now()")
                || call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()");
    }

    private static void violated(Object item, String message, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(item, message));
    }
}
