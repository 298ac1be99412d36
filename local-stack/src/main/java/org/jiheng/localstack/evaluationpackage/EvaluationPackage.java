package org.jiheng.localstack.evaluationpackage;

import java.nio.file.Path;
import java.util.List;

/**
 * A whole cycle, checked.
 *
 * @param digest of the files it was read from: the same for the same cycle, another for any other
 */
public record EvaluationPackage(
        Scheme scheme,
        List<Unit> units,
        List<Indicator> indicators,
        List<ProgressReport> progressReports,
        List<Assessment> assessments,
        List<Veto> vetoes,
        List<Ballot> ballots,
        List<Finding> findings,
        String digest) {

    /** Reads a folder; every file and every row is checked before the first fault is thrown, in one {@link BrokenPackage}. */
    public static EvaluationPackage read(Path folder) {
        return new PackageReader(folder).read();
    }
}
