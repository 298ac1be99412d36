package org.jiheng.indicators.supervision.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jiheng.indicators.supervision.SupervisionEntries.Kept;
import org.jiheng.indicators.supervision.SupervisionEntry;
import org.jiheng.kit.paging.Paged;

/** A page of the ledger. */
public record SupervisionEntriesResponse(List<Row> entries, int page, int size, long total) {
    /**
     * @param reverses the entry that this one takes back; absent: it is an entry of its own
     * @param reversed whether another one takes this one back
     * @param pointsAfter the indicator's points with this entry and all before it
     */
    public record Row(
            UUID entry,
            String unit,
            String indicator,
            String matter,
            String verdict,
            String change,
            String description,
            boolean leadsToFinding,
            UUID reverses,
            boolean reversed,
            String pointsAfter,
            LocalDate occurredOn,
            Instant recordedAt,
            String person) {
        static Row of(Kept kept) {
            SupervisionEntry entry = kept.entry();
            return new Row(
                    entry.id(),
                    entry.indicator().unit(),
                    entry.indicator().code(),
                    entry.supervised().matter(),
                    entry.supervised().verdict().name(),
                    entry.supervised().change().toString(),
                    entry.supervised().description(),
                    entry.supervised().leadsToFinding(),
                    entry.reverses().orElse(null),
                    entry.isReversed(),
                    kept.pointsAfter().toString(),
                    kept.occurredOn(),
                    kept.recordedAt(),
                    kept.person());
        }
    }

    static SupervisionEntriesResponse of(Paged<Kept> entries) {
        Paged<Row> answers = entries.map(Row::of);
        return new SupervisionEntriesResponse(
                answers.rows(), answers.page().number(), answers.page().size(), answers.total());
    }
}
