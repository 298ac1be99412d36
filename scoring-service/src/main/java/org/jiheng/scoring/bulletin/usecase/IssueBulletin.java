package org.jiheng.scoring.bulletin.usecase;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.audit.Audit;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.entry.Dates;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.print.Glyphs;
import org.jiheng.scoring.bulletin.Bulletin;
import org.jiheng.scoring.bulletin.BulletinDraft;
import org.jiheng.scoring.bulletin.BulletinNumber;
import org.jiheng.scoring.bulletin.BulletinStands;
import org.jiheng.scoring.bulletin.Bulletins;
import org.jiheng.scoring.bulletin.IssuedBulletin;
import org.jiheng.scoring.bulletin.ResultReplaced;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.print.TextNotPrintable;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;
import org.jiheng.scoring.result.SchemeNames;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.result.scheme.SchemeNamesReader;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** A published version is announced: the bulletin takes the body's next number of the year. */
@ApplicationScoped
public class IssueBulletin {
    private final ReadableCycles cycles;
    private final PublishedResults results;
    private final Bulletins bulletins;
    private final ReadBulletins readBulletins;
    private final SchemeNamesReader schemes;
    private final IssuingBodiesReader issuing;
    private final Glyphs glyphs;
    private final Dates dates;
    private final Caller caller;
    private final Audit audit;

    IssueBulletin(
            ReadableCycles cycles,
            PublishedResults results,
            Bulletins bulletins,
            ReadBulletins readBulletins,
            SchemeNamesReader schemes,
            IssuingBodiesReader issuing,
            Glyphs glyphs,
            Dates dates,
            Caller caller,
            Audit audit) {
        this.cycles = cycles;
        this.results = results;
        this.bulletins = bulletins;
        this.readBulletins = readBulletins;
        this.schemes = schemes;
        this.issuing = issuing;
        this.glyphs = glyphs;
        this.dates = dates;
        this.caller = caller;
        this.audit = audit;
    }

    @Transactional
    public IssuedBulletin issue(String code, int version, BulletinDraft draft, Optional<LocalDate> occurredOn) {
        Cycle cycle = cycles.get(code, ScoringAct.ISSUE_BULLETIN);
        PublishedResult result = announceable(code, version);
        issuing.bodies(result).refuseOthers(draft);
        TextNotPrintable.refuse(texts(draft, result), glyphs::has);
        Dated dated = dates.ofAct(occurredOn, cycle.workCalendar());
        dated.refuseBefore(cycle.workCalendar().dateOf(result.publishedAt()));
        BulletinNumber number = bulletins.next(
                cycle.jurisdiction(),
                draft.body(),
                draft.prefix(),
                dated.occurredOn().getYear());
        Bulletin bulletin = new Bulletin(
                UUID.randomUUID(),
                code,
                version,
                number,
                draft.body(),
                draft.addressees(),
                corrected(result).map(Bulletin::id),
                dated,
                caller.id());
        if (!bulletins.add(cycle.jurisdiction(), bulletin)) {
            throw new BulletinStands(version);
        }
        audit.changed(code + "/" + version + "/" + bulletin.id(), null, BulletinChange.of(bulletin));
        return readBulletins.whole(bulletin);
    }

    private PublishedResult announceable(String cycle, int version) {
        PublishedResult result = results.version(cycle, version).orElseThrow(() -> new UnknownResult(cycle, version));
        int latest = results.latest(cycle).orElseThrow().version();
        if (latest != version) {
            throw new ResultReplaced(version, latest);
        }
        if (bulletins.of(cycle, version).isPresent()) {
            throw new BulletinStands(version);
        }
        return result;
    }

    /** That of the version corrected last of those that were announced. */
    private Optional<Bulletin> corrected(PublishedResult result) {
        Optional<PublishedResult> before = earlier(result);
        while (before.isPresent()) {
            Optional<Bulletin> bulletin =
                    bulletins.of(result.cycle(), before.get().version());
            if (bulletin.isPresent()) {
                return bulletin;
            }
            before = earlier(before.get());
        }
        return Optional.empty();
    }

    private Optional<PublishedResult> earlier(PublishedResult result) {
        return result.corrects().flatMap(version -> results.version(result.cycle(), version));
    }

    private Map<String, String> texts(BulletinDraft draft, PublishedResult result) {
        SchemeNames names = schemes.names(result);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("/body", draft.body());
        texts.put("/prefix", draft.prefix());
        draft.addressees().ifPresent(addressees -> texts.put("/addressees", addressees));
        texts.put("/scheme/title", names.title());
        result.rows().forEach(row -> {
            texts.put("/scheme/tiers/" + row.tier(), names.tier(row.tier()));
            texts.put("/units/" + row.unit(), row.name());
        });
        return texts;
    }
}
