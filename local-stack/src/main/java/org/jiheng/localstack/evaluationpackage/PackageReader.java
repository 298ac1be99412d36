package org.jiheng.localstack.evaluationpackage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the files in the order in which they refer to each other. */
final class PackageReader {
    private final Path folder;
    private final Faults faults = new Faults();

    PackageReader(Path folder) {
        this.folder = folder;
    }

    EvaluationPackage read() {
        if (!Files.isDirectory(folder)) {
            faults.in(folder.toString(), "no-such-folder");
            faults.refuseIfAny();
        }
        EvaluationPackage read = readAll(new CsvFile(folder, faults));
        faults.refuseIfAny();
        return read;
    }

    private EvaluationPackage readAll(CsvFile csv) {
        Scheme scheme = new SchemeFile(folder, faults).read();
        List<Unit> units = new UnitsFile(scheme).read(csv, faults);
        Codes codes = new Codes(
                UnitsFile.NAME, units.stream().map(Unit::unit).collect(Collectors.toSet()), csv.whole(UnitsFile.NAME));
        List<Indicator> indicators = new IndicatorsFile(scheme, codes).read(csv, faults);
        PlannedIndicators planned = new PlannedIndicators(indicators, csv.whole(IndicatorsFile.NAME));
        return new EvaluationPackage(
                scheme,
                units,
                indicators,
                new ProgressFile(planned).read(csv),
                new AssessmentsFile(scheme, codes, planned).read(csv),
                new VetoesFile(scheme, codes, planned).read(csv),
                new BallotsFile(scheme, codes).read(csv),
                new FindingsFile(scheme, codes).read(csv),
                PackageDigest.of(folder));
    }
}
