package org.jiheng.scoring.analysis.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.analysis.GoodPractice;
import org.jiheng.scoring.analysis.GoodPractices;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** Good practices to look at, withdrawn ones too. */
@ApplicationScoped
public class ReadGoodPractices {
    private final ReadableCycles cycles;
    private final Results results;
    private final GoodPractices practices;

    ReadGoodPractices(ReadableCycles cycles, Results results, GoodPractices practices) {
        this.cycles = cycles;
        this.results = results;
        this.practices = practices;
    }

    @Transactional
    public Paged<GoodPractice> page(String cycle, int version, Page page) {
        cycles.get(cycle, ScoringAct.READ_GOOD_PRACTICES);
        if (results.find(cycle, version).isEmpty()) {
            throw new UnknownResult(cycle, version);
        }
        return new Paged<>(
                practices.all(cycle, version, page.sort().descending(), page.offset(), page.size()),
                page,
                practices.count(cycle, version));
    }
}
