package org.jiheng.indicators.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jiheng.indicators.act.Act;

/** All self-assessment reports. */
public interface Reports {
    /** A version that was filed. */
    record Filed(int version, byte[] content, String digest, Act act) {}

    /** Which version is filed, and the digest of what was. */
    record FiledVersion(int version, String digest) {}

    /** Keeps everyone else from the unit's report, present or not, until the transaction ends. */
    Optional<SelfAssessmentReport> hold(String cycle, String unit);

    Optional<SelfAssessmentReport> find(String cycle, String unit);

    List<SelfAssessmentReport> all(String cycle);

    /** What the unit wrote, by section; of the present version. */
    Map<String, String> words(String cycle, SelfAssessmentReport report);

    /** The day of the report's last act; empty before the first. */
    Optional<LocalDate> lastActOn(String cycle, String unit);

    void draft(String cycle, SelfAssessmentReport report, Map<String, String> words, Act act);

    void file(String cycle, SelfAssessmentReport report, byte[] content, String digest, Act act);

    /** Of units whose present version is filed; by unit. */
    Map<String, FiledVersion> filedVersions(String cycle, Collection<String> units);

    /** The present version as it was filed; empty while it is a draft. */
    Optional<Filed> filed(String cycle, SelfAssessmentReport report);
}
