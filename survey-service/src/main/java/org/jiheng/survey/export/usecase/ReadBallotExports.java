package org.jiheng.survey.export.usecase;

import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.survey.cycle.Cycle;
import org.jiheng.survey.export.BallotExport;
import org.jiheng.survey.export.UnknownBallotExport;
import org.jiheng.survey.export.WaveRows;
import org.jiheng.survey.export.persistence.BallotExports;
import org.jiheng.survey.rights.PermittedCycles;
import org.jiheng.survey.rights.SurveyAct;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.persistence.PanacheWaves;

/** Exports to look at, and the rows of those that were let go. */
@ApplicationScoped
public class ReadBallotExports {
    private static final Map<String, Comparator<BallotExport>> ORDERS =
            Map.of("state", Comparator.comparing(BallotExport::state));

    private final PermittedCycles permitted;
    private final PanacheWaves waves;
    private final BallotExports exports;
    private final ReleasedRows rows;

    ReadBallotExports(PermittedCycles permitted, PanacheWaves waves, BallotExports exports, ReleasedRows rows) {
        this.permitted = permitted;
        this.waves = waves;
        this.exports = exports;
        this.rows = rows;
    }

    /** What the order leaves open: the newest first. */
    @Transactional
    public Paged<BallotExport> all(String cycleCode, String wave, Page page) {
        Cycle cycle = permitted.get(cycleCode, SurveyAct.READ_BALLOT_EXPORTS);
        return page.of(exports.all(waves.get(cycle, wave).id()), ORDERS);
    }

    @Transactional
    public WaveRows rows(String cycleCode, String wave, UUID id) {
        Cycle cycle = permitted.get(cycleCode, SurveyAct.READ_BALLOT_EXPORTS);
        exports.find(new WaveId(cycleCode, wave), id)
                .orElseThrow(() -> new UnknownBallotExport(id))
                .requireReleased();
        return rows.of(cycle, wave);
    }
}
