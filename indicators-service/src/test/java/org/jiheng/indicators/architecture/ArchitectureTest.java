package org.jiheng.indicators.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.jiheng.indicators.architecture.violation.AnnotatedPlan;
import org.jiheng.indicators.architecture.violation.HastyDeadline;
import org.jiheng.indicators.architecture.violation.OpenResource;
import org.jiheng.indicators.architecture.violation.PlanHelper;
import org.jiheng.indicators.architecture.violation.RoundedPoints;
import org.jiheng.indicators.architecture.violation.TableResource;
import org.jiheng.indicators.architecture.violation.back.Back;
import org.jiheng.indicators.architecture.violation.there.There;
import org.jiheng.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

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
    private static final String ROOT = "org.jiheng.indicators";
    private static final String VIOLATION = ROOT + ".architecture.violation";
    private static final String[] DOMAIN = {
        ROOT + ".act",
        ROOT + ".rows",
        ROOT + ".points",
        ROOT + ".cycle",
        ROOT + ".cycle.scheme",
        ROOT + ".plan",
        ROOT + ".amendment",
        ROOT + ".assessment",
        ROOT + ".change",
        ROOT + ".closing",
        ROOT + ".proposal",
        ROOT + ".deadline",
        ROOT + ".figures",
        ROOT + ".phase",
        ROOT + ".report",
        ROOT + ".seal",
        ROOT + ".supervision",
        ROOT + ".veto"
    };
    private static final JavaClasses PRODUCTION = ArchitectureRules.production(ROOT);

    @Test
    void theServiceKeepsTheRulesOfEveryService() {
        ofEveryService(ROOT).forEach(rule -> rule.check(PRODUCTION));
    }

    @Test
    void cyclesPlansAssessmentsAndVetoesArePlainJava() {
        domainIsPlain(DOMAIN).check(PRODUCTION);
    }

    @Test
    void noFigurePassesThroughBinaryFloatingPoint() {
        noBinaryFloatingPoint(ROOT + "..").check(PRODUCTION);
    }

    @Test
    void everyRuleIsRedOnAClassThatBreaksIt() {
        assertRed(domainIsPlain(VIOLATION), AnnotatedPlan.class);
        assertRed(noBinaryFloatingPoint(VIOLATION), RoundedPoints.class);
        assertRed(resourcesSeeNoTable(), TableResource.class);
        assertRed(everyEndpointNamesItsRoles(), OpenResource.class);
        assertRed(namesSayWhatThingsAre(), PlanHelper.class);
        assertRed(timeComesFromTheClock(), HastyDeadline.class);
        assertRed(featuresDependOneWay(VIOLATION), There.class, Back.class);
    }
}
