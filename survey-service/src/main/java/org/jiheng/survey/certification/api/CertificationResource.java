package org.jiheng.survey.certification.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.security.PermissionsAllowed;
import org.jiheng.kit.calendar.entry.DatedRequest;
import org.jiheng.kit.idempotency.SafeToRepeat;
import org.jiheng.survey.certification.CertifyTheWave;
import org.jiheng.survey.certification.ReadHistory;
import org.jiheng.survey.wave.Act;
import org.jiheng.survey.wave.Certification;
import org.jiheng.survey.wave.Closing;
import org.jiheng.survey.wave.api.WaveResponse;

/** Certifies waves, and shows what they went through. */
@Path("/api/v1/cycles/{cycle}/waves/{wave}")
public class CertificationResource {
    public record ActResponse(String person, OffsetDateTime recordedAt, LocalDate occurredOn, boolean enteredBack) {
        static ActResponse of(Act act) {
            return new ActResponse(
                    act.actor(),
                    act.dates().recordedAt().atOffset(ZoneOffset.UTC),
                    act.dates().occurredOn(),
                    act.dates().enteredBack());
        }
    }

    public record ReopeningResponse(ActResponse act, String reason) {
        static ReopeningResponse of(Closing.Reopening reopening) {
            return new ReopeningResponse(ActResponse.of(reopening.act()), reopening.reason());
        }
    }

    /**
     * @param ballots new at this close, and counted
     * @param setAside new at this close, and too few to be counted, per group
     * @param reopened after it, if it was
     */
    public record ClosingResponse(
            int closing, ActResponse closed, long ballots, Map<String, Long> setAside, ReopeningResponse reopened) {
        static ClosingResponse of(Closing closing) {
            return new ClosingResponse(
                    closing.number(),
                    ActResponse.of(closing.closed()),
                    closing.ballots(),
                    closing.setAside(),
                    closing.reopening().map(ReopeningResponse::of).orElse(null));
        }
    }

    public record CertificationResponse(ActResponse asked, ActResponse confirmed) {
        static CertificationResponse of(Certification certification) {
            return new CertificationResponse(
                    ActResponse.of(certification.asked()),
                    certification.confirmed().map(ActResponse::of).orElse(null));
        }
    }

    public record HistoryResponse(List<ClosingResponse> closings, CertificationResponse certification) {
        static HistoryResponse of(ReadHistory.History history) {
            return new HistoryResponse(
                    history.closings().stream().map(ClosingResponse::of).toList(),
                    history.certification().map(CertificationResponse::of).orElse(null));
        }
    }

    private final CertifyTheWave certifyTheWave;
    private final ReadHistory readHistory;

    CertificationResource(CertifyTheWave certifyTheWave, ReadHistory readHistory) {
        this.certifyTheWave = certifyTheWave;
        this.readHistory = readHistory;
    }

    @POST
    @Path("/certify")
    @SafeToRepeat
    @PermissionsAllowed("ask-for-certification")
    public WaveResponse ask(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid DatedRequest request) {
        return WaveResponse.of(certifyTheWave.ask(cycle, wave, DatedRequest.occurrenceOf(request)));
    }

    @POST
    @Path("/certify/confirm")
    @SafeToRepeat
    @PermissionsAllowed("confirm-certification")
    public WaveResponse confirm(
            @PathParam("cycle") String cycle, @PathParam("wave") String wave, @Valid DatedRequest request) {
        return WaveResponse.of(certifyTheWave.confirm(cycle, wave, DatedRequest.occurrenceOf(request)));
    }

    @GET
    @Path("/history")
    @PermissionsAllowed("read-wave-history")
    public HistoryResponse history(@PathParam("cycle") String cycle, @PathParam("wave") String wave) {
        return HistoryResponse.of(readHistory.of(cycle, wave));
    }
}
