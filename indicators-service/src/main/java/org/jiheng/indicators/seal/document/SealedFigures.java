package org.jiheng.indicators.seal.document;

import org.jiheng.indicators.figures.UnitFigures;

/** What is sealed: the figures, and which report goes with them. Its digest says whether the figures of another day are the same. */
public record SealedFigures(FiledReport report, UnitFigures unit) {
    /** @param digest SHA-256 of the report as it was filed */
    public record FiledReport(int version, String digest) {}
}
