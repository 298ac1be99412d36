package org.jiheng.inspection.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.jiheng.inspection.architecture.violation.AnnotatedFinding;
import org.jiheng.inspection.architecture.violation.FindingHelper;
import org.jiheng.inspection.architecture.violation.ImpatientDeadline;
import org.jiheng.inspection.architecture.violation.OpenResource;
import org.jiheng.inspection.architecture.violation.RoundedPoints;
import org.jiheng.inspection.architecture.violation.TableResource;
import org.jiheng.inspection.architecture.violation.back.Back;
import org.jiheng.inspection.architecture.violation.there.There;
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
    private static final String ROOT = "org.jiheng.inspection";
    private static final String VIOLATION = ROOT + ".architecture.violation";
    private static final String[] DOMAIN = {
        ROOT + ".finding",
        ROOT + ".evidence",
        ROOT + ".visit",
        ROOT + ".area",
        ROOT + ".catalogue",
        ROOT + ".deduction",
        ROOT + ".points",
        ROOT + ".rectification",
        ROOT + ".complaint",
        ROOT + ".side",
        ROOT + ".statistics"
    };
    private static final JavaClasses PRODUCTION = ArchitectureRules.production(ROOT);

    @Test
    void theServiceKeepsTheRulesOfEveryService() {
        ofEveryService(ROOT).forEach(rule -> rule.check(PRODUCTION));
    }

    @Test
    void findingsDeductionsAndTheCalendarArePlainJava() {
        domainIsPlain(DOMAIN).check(PRODUCTION);
    }

    @Test
    void noFigurePassesThroughBinaryFloatingPoint() {
        noBinaryFloatingPoint(ROOT + "..").check(PRODUCTION);
    }

    @Test
    void everyRuleIsRedOnAClassThatBreaksIt() {
        assertRed(domainIsPlain(VIOLATION), AnnotatedFinding.class);
        assertRed(noBinaryFloatingPoint(VIOLATION), RoundedPoints.class);
        assertRed(resourcesSeeNoTable(), TableResource.class);
        assertRed(everyEndpointNamesItsRoles(), OpenResource.class);
        assertRed(namesSayWhatThingsAre(), FindingHelper.class);
        assertRed(timeComesFromTheClock(), ImpatientDeadline.class);
        assertRed(featuresDependOneWay(VIOLATION), There.class, Back.class);
    }
}
