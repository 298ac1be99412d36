package org.jiheng.scoring.bulletin.usecase;

import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.paging.Page;
import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.bulletin.Bulletin;
import org.jiheng.scoring.bulletin.Bulletins;
import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.bulletin.UnknownBulletin;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.result.scheme.SchemeNamesReader;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** Bulletins to look at, with the results that they announce. */
@ApplicationScoped
public class ReadBulletins {
    private final ReadableCycles cycles;
    private final PublishedResults results;
    private final Bulletins bulletins;
    private final SchemeNamesReader schemes;

    ReadBulletins(ReadableCycles cycles, PublishedResults results, Bulletins bulletins, SchemeNamesReader schemes) {
        this.cycles = cycles;
        this.results = results;
        this.bulletins = bulletins;
        this.schemes = schemes;
    }

    @Transactional
    public Paged<IssuedBulletin> all(String cycle, Page page) {
        cycles.get(cycle, ScoringAct.READ_BULLETINS);
        return new Paged<>(
                bulletins.all(cycle, page.sort().descending(), page.offset(), page.size()).stream()
                        .map(this::whole)
                        .toList(),
                page,
                bulletins.count(cycle));
    }

    @Transactional
    public IssuedBulletin one(String cycle, UUID id) {
        cycles.get(cycle, ScoringAct.READ_BULLETINS);
        return whole(bulletins.find(cycle, id).orElseThrow(() -> new UnknownBulletin(id)));
    }

    /** What announced a version, if anything did. Asks nobody's rights. */
    @Transactional
    public Optional<IssuedBulletin> announcing(String cycle, int version) {
        return bulletins.of(cycle, version).map(this::whole);
    }

    IssuedBulletin whole(Bulletin bulletin) {
        PublishedResult result = results.version(bulletin.cycle(), bulletin.version())
                .orElseThrow(() -> new UnknownResult(bulletin.cycle(), bulletin.version()));
        return new IssuedBulletin(
                bulletin,
                bulletin.replaces().flatMap(replaced -> bulletins.find(bulletin.cycle(), replaced)),
                result,
                schemes.names(result));
    }
}
