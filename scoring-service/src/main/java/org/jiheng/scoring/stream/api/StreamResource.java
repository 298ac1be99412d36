package org.jiheng.scoring.stream.api;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jiheng.scoring.cycle.Cycle;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.stream.Position;
import org.jiheng.scoring.stream.Scope;
import org.jiheng.scoring.stream.live.Streams;

/**
 * Scores and rankings of a cycle as they change (HTML Living Standard, 9.2). First {@code snapshot} says how many changes come
 * next: all there are; then each {@code unit-scores} and {@code tier-rankings} as it comes, its data what is on the topic. With the
 * {@code Last-Event-ID} of an earlier stream only what has changed since comes, unless that can no longer be told.
 */
@Path("/api/v1/cycles/{cycle}/stream")
@PermissionsAllowed("read-stream")
@ToWatch
public class StreamResource {
    /** Not all whom an instance loses at the same moment. */
    private static final int COME_AGAIN_AFTER_MILLIS = 1_000;

    private static final int COME_AGAIN_UNTIL_MILLIS = 4_000;

    private final ReadableCycles cycles;
    private final Scopes scopes;
    private final Streams streams;
    private final RightToWatch right;

    StreamResource(ReadableCycles cycles, Scopes scopes, Streams streams, RightToWatch right) {
        this.cycles = cycles;
        this.scopes = scopes;
        this.streams = streams;
        this.right = right;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events, without end",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void stream(
            @PathParam("cycle") String code,
            @QueryParam("tier") Optional<String> tier,
            @QueryParam("unit") Optional<String> unit,
            @HeaderParam("Last-Event-ID") Optional<String> lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context RoutingContext request) {
        Cycle cycle = cycles.get(code, ScoringAct.READ_STREAM);
        Scope scope = scopes.of(cycle, tier, unit);
        OutboundSseEvent opening = sse.newEventBuilder()
                .comment(cycle.code())
                .reconnectDelay(ThreadLocalRandom.current().nextInt(COME_AGAIN_AFTER_MILLIS, COME_AGAIN_UNTIL_MILLIS))
                .build();
        if (request.request().method() == HttpMethod.HEAD) {
            // the head of an answer, and nothing that could follow
            sink.send(opening).whenComplete((sent, failure) -> sink.close());
            return;
        }
        Streams.Connection connection = new Streams.Connection(
                VertxContext.getRootContext(Vertx.currentContext()),
                request.response(),
                right.ofCaller(),
                letGo(request));
        // nginx: pass on each event at once
        request.response().putHeader("X-Accel-Buffering", "no");
        Runnable begin = streams.open(cycle.code(), scope, lastEventId.flatMap(Position::of), connection);
        sink.send(opening).whenComplete((sent, failure) -> begin.run());
    }

    /** Who asked, and what was made of it: of ten thousand who watch for hours it would be most of what is kept. */
    private static Runnable letGo(RoutingContext request) {
        ResteasyReactiveRequestContext answered = CurrentRequestManager.get();
        return () -> {
            answered.close();
            request.clearUser();
            request.data().clear();
        };
    }
}
