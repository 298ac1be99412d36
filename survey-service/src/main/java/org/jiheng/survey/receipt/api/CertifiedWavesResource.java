package org.jiheng.survey.receipt.api;

import java.util.List;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.Cache;
import org.jiheng.kit.rights.OpenToAll;
import org.jiheng.survey.receipt.PublishedWave;
import org.jiheng.survey.receipt.usecase.ShowPublishedWaves;

/** The waves whose receipts are published, so that nobody has to know their codes to look for the own one. */
@Path("/api/v1/respondent/certified-waves")
@OpenToAll("Whoever voted can see that the ballot was counted")
@PermitAll
public class CertifiedWavesResource {
    private static final int FIVE_MINUTES = 300;

    public record Words(String zh, String en) {}

    /** @param from first day, to: last */
    public record CertifiedWave(String cycle, String wave, Words title, String from, String to) {
        static CertifiedWave of(PublishedWave published) {
            return new CertifiedWave(
                    published.wave().cycle(),
                    published.wave().wave(),
                    new Words(
                            published.title().zh().orElse(null),
                            published.title().en().orElse(null)),
                    published.period().from(),
                    published.period().to());
        }
    }

    public record CertifiedWavesResponse(List<CertifiedWave> waves) {}

    private final ShowPublishedWaves showPublishedWaves;

    CertifiedWavesResource(ShowPublishedWaves showPublishedWaves) {
        this.showPublishedWaves = showPublishedWaves;
    }

    /** The newest 200; those without a ballot are left out. The same bytes for everybody. */
    @GET
    @Cache(maxAge = FIVE_MINUTES)
    @Produces(MediaType.APPLICATION_JSON)
    public CertifiedWavesResponse waves() {
        return new CertifiedWavesResponse(
                showPublishedWaves.show().stream().map(CertifiedWave::of).toList());
    }
}
