package org.jiheng.scoring.publicview.usecase;

import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.scoring.bulletin.usecase.ReadBulletins;
import org.jiheng.scoring.publicview.NothingPublic;
import org.jiheng.scoring.publicview.PublicResult;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;
import org.jiheng.scoring.result.scheme.SchemeNamesReader;

/** Shows the latest published version of a cycle to everybody, where that is switched on. */
@ApplicationScoped
public class ShowPublicResult {
    private static final int CYCLES = 64;
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final boolean open;
    private final PublishedResults results;
    private final ReadBulletins bulletins;
    private final SchemeNamesReader schemes;
    /** A result is hundreds of rows to read, and anybody may ask for it. */
    private final Cache<String, PublicResult> shown =
            Caffeine.newBuilder().maximumSize(CYCLES).expireAfterWrite(FRESH).build();

    ShowPublicResult(
            @ConfigProperty(name = "scoring.public-results.open") boolean open,
            PublishedResults results,
            ReadBulletins bulletins,
            SchemeNamesReader schemes) {
        this.open = open;
        this.results = results;
        this.bulletins = bulletins;
        this.schemes = schemes;
    }

    /** At most a few seconds old. @throws NothingPublic if there is nothing that everybody may see */
    @Transactional
    public PublicResult latest(String cycle) {
        if (!open) {
            throw new NothingPublic();
        }
        PublicResult known = shown.getIfPresent(cycle);
        if (known != null) {
            return known;
        }
        PublicResult result = results.latest(cycle).map(this::result).orElseThrow(NothingPublic::new);
        shown.put(cycle, result);
        return result;
    }

    private PublicResult result(PublishedResult result) {
        return PublicResult.of(result, schemes.names(result), bulletins.announcing(result.cycle(), result.version()));
    }
}
