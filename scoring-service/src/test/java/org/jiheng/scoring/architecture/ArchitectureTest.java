package org.jiheng.scoring.architecture;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import org.jiheng.kit.testing.ArchitectureRules;
import org.jiheng.scoring.architecture.violation.ApproximateMean;
import org.jiheng.scoring.architecture.violation.FrameworkInTheRules;
import org.jiheng.scoring.architecture.violation.ScoreManager;
import org.jiheng.scoring.architecture.violation.TableReadingResource;
import org.jiheng.scoring.architecture.violation.first.First;
import org.jiheng.scoring.architecture.violation.second.Second;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.jiheng.kit.testing.ArchitectureRules.assertRed;

/** The rules stand by themselves, features depend one way, resources see no table. */
class ArchitectureTest {
    private static final String SERVICE = "org.jiheng.scoring";
    private static final String VIOLATIONS = SERVICE + ".architecture.violation";
    /** The packages of rules themselves; the packages below them are adapters. */
    private static final String[] DOMAIN = {
        SERVICE + ".score",
        SERVICE + ".grade",
        SERVICE + ".ranking",
        SERVICE + ".history",
        SERVICE + ".result",
        SERVICE + ".decision",
        SERVICE + ".closing",
        SERVICE + ".explanation",
        SERVICE + ".analysis",
        SERVICE + ".bulletin",
        SERVICE + ".publicview",
        SERVICE + ".reward"
    };

    private static final JavaClasses SCORING = ArchitectureRules.production(SERVICE);

    static Stream<ArchRule> rules() {
        return Stream.concat(
                Stream.of(
                        ArchitectureRules.domainIsPlain(DOMAIN),
                        ArchitectureRules.noBinaryFloatingPoint(SERVICE + "..")),
                ArchitectureRules.ofEveryService(SERVICE).stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theServiceKeepsTheRule(ArchRule rule) {
        rule.check(SCORING);
    }

    @Test
    void aRuleThatNeedsAFrameworkIsFoundOut() {
        assertRed(ArchitectureRules.domainIsPlain(VIOLATIONS), FrameworkInTheRules.class);
    }

    @Test
    void binaryFloatingPointIsFoundOut() {
        assertRed(ArchitectureRules.noBinaryFloatingPoint(VIOLATIONS), ApproximateMean.class);
    }

    @Test
    void aResourceThatReadsATableIsFoundOut() {
        assertRed(ArchitectureRules.resourcesSeeNoTable(), TableReadingResource.class);
    }

    @Test
    void anEndpointWithoutARoleIsFoundOut() {
        assertRed(ArchitectureRules.everyEndpointNamesItsRoles(), TableReadingResource.class);
    }

    @Test
    void aNameThatSaysNothingIsFoundOut() {
        assertRed(ArchitectureRules.namesSayWhatThingsAre(), ScoreManager.class);
    }

    @Test
    void aTimeThatIsNotTheClocksIsFoundOut() {
        assertRed(ArchitectureRules.timeComesFromTheClock(), ScoreManager.class);
    }

    @Test
    void featuresThatNeedEachOtherAreFoundOut() {
        assertRed(ArchitectureRules.featuresDependOneWay(VIOLATIONS), First.class, Second.class);
    }
}
