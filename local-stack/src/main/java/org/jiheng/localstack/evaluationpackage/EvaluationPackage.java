package org.jiheng.localstack.evaluationpackage;

import java.nio.file.Path;
import java.util.List;

/** A whole cycle, checked. */
public record EvaluationPackage(
        Scheme scheme,
        List<Unit> units,
        List<Indicator> indicators,
        List<ProgressReport> progressReports,
        List<Assessment> assessments,
        List<Veto> vetoes,
        List<Ballot> ballots,
        List<Finding> findings) {

    /** Reads a folder; every file and every row is checked before the first fault is thrown, in one {@link BrokenPackage}. */
    public static EvaluationPackage read(Path folder) {
        return new PackageReader(folder).read();
    }
}
