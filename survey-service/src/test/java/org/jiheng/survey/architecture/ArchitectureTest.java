package org.jiheng.survey.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.jiheng.kit.testing.ArchitectureRules;
import org.jiheng.survey.architecture.violation.AnnotatedTally;
import org.jiheng.survey.architecture.violation.BallotHelper;
import org.jiheng.survey.architecture.violation.FloatingMean;
import org.jiheng.survey.architecture.violation.OpenResource;
import org.jiheng.survey.architecture.violation.PunctualWave;
import org.jiheng.survey.architecture.violation.TableResource;
import org.jiheng.survey.architecture.violation.back.Back;
import org.jiheng.survey.architecture.violation.there.There;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static org.jiheng.kit.testing.ArchitectureRules.assertRed;
import static org.jiheng.kit.testing.ArchitectureRules.domainIsPlain;
import static org.jiheng.kit.testing.ArchitectureRules.everyEndpointNamesItsRoles;
import static org.jiheng.kit.testing.ArchitectureRules.featuresDependOneWay;
import static org.jiheng.kit.testing.ArchitectureRules.namesSayWhatThingsAre;
import static org.jiheng.kit.testing.ArchitectureRules.noBinaryFloatingPoint;
import static org.jiheng.kit.testing.ArchitectureRules.ofEveryService;
import static org.jiheng.kit.testing.ArchitectureRules.resourcesSeeNoTable;
import static org.jiheng.kit.testing.ArchitectureRules.timeComesFromTheClock;

class ArchitectureTest {
    private static final String ROOT = "org.jiheng.survey";
    private static final String VIOLATION = ROOT + ".architecture.violation";
    private static final String[] DOMAIN = {
        ROOT + ".cycle",
        ROOT + ".wave",
        ROOT + ".ballot",
        ROOT + ".tally",
        ROOT + ".figure",
        ROOT + ".export",
        ROOT + ".paper"
    };
    private static final JavaClasses PRODUCTION = ArchitectureRules.production(ROOT);

    @Test
    void theServiceKeepsTheRulesOfEveryService() {
        ofEveryService(ROOT).forEach(rule -> rule.check(PRODUCTION));
    }

    @Test
    void wavesBallotsTalliesAndFiguresArePlainJava() {
        domainIsPlain(DOMAIN).check(PRODUCTION);
    }

    @Test
    void noFigurePassesThroughBinaryFloatingPoint() {
        // but the millimetres of a letter
        noBinaryFloatingPoint(ROOT + "..").check(PRODUCTION.that(resideOutsideOfPackage(ROOT + ".code.letter")));
    }

    @Test
    void everyRuleIsRedOnAClassThatBreaksIt() {
        assertRed(domainIsPlain(VIOLATION), AnnotatedTally.class);
        assertRed(noBinaryFloatingPoint(VIOLATION), FloatingMean.class);
        assertRed(resourcesSeeNoTable(), TableResource.class);
        assertRed(everyEndpointNamesItsRoles(), OpenResource.class);
        assertRed(namesSayWhatThingsAre(), BallotHelper.class);
        assertRed(timeComesFromTheClock(), PunctualWave.class);
        assertRed(featuresDependOneWay(VIOLATION), There.class, Back.class);
    }
}
