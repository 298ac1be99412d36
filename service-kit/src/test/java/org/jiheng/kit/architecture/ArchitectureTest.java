package org.jiheng.kit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.jiheng.kit.architecture.violation.AnnotatedSum;
import org.jiheng.kit.architecture.violation.FloatingSum;
import org.jiheng.kit.architecture.violation.ImpatientWait;
import org.jiheng.kit.architecture.violation.LatestCycle;
import org.jiheng.kit.architecture.violation.OpenResource;
import org.jiheng.kit.architecture.violation.RecordHelper;
import org.jiheng.kit.architecture.violation.RecordsByPlace;
import org.jiheng.kit.architecture.violation.RecordsWithExtras;
import org.jiheng.kit.architecture.violation.TableResource;
import org.jiheng.kit.architecture.violation.back.Back;
import org.jiheng.kit.architecture.violation.there.There;
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
    private static final String ROOT = "org.jiheng.kit";
    private static final String VIOLATION = ROOT + ".architecture.violation";
    private static final JavaClasses KIT = ArchitectureRules.production(ROOT);

    @Test
    void theKitKeepsTheRulesOfEveryService() {
        ofEveryService(ROOT).forEach(rule -> rule.check(KIT));
    }

    @Test
    void whatDomainsUseIsPlainJava() {
        domainIsPlain(ROOT + ".exact", ROOT + ".refusal").check(KIT);
    }

    @Test
    void nothingPassesThroughBinaryFloatingPoint() {
        noBinaryFloatingPoint(ROOT + "..").check(KIT);
    }

    @Test
    void theKitHasNoDomainWord() {
        NoDomainWord.rule().check(KIT);
    }

    @Test
    void everyRuleIsRedOnAClassThatBreaksIt() {
        assertRed(domainIsPlain(VIOLATION), AnnotatedSum.class);
        assertRed(noBinaryFloatingPoint(VIOLATION), FloatingSum.class);
        assertRed(resourcesSeeNoTable(), TableResource.class);
        assertRed(everyEndpointNamesItsRoles(), OpenResource.class);
        assertRed(namesSayWhatThingsAre(), RecordHelper.class);
        assertRed(timeComesFromTheClock(), ImpatientWait.class);
        assertRed(featuresDependOneWay(VIOLATION), There.class, Back.class);
        assertRed(NoDomainWord.rule(), LatestCycle.class);
        assertRed(NoDomainWord.rule(), RecordsByPlace.class);
        assertRed(NoDomainWord.rule(), RecordsWithExtras.class);
    }
}
