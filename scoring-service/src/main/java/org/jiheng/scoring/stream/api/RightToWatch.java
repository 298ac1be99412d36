package org.jiheng.scoring.stream.api;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jiheng.kit.identity.Caller;
import org.jiheng.kit.identity.Claims;
import org.jiheng.kit.rights.Grant;
import org.jiheng.scoring.rights.ScoringAct;
import org.jiheng.scoring.stream.live.Right;
import org.jiheng.scoring.stream.live.Withdrawals;

/** Who comes again with a token whose right was withdrawn is sent away, at whichever instance. */
public class RightToWatch {
    private static final Set<String> ROLES =
            ScoringAct.READ_STREAM.grants().stream().map(Grant::role).collect(Collectors.toUnmodifiableSet());

    private final Withdrawals withdrawals;
    private final Caller caller;
    private final CurrentVertxRequest request;
    private final OidcConfigurationMetadata provider;

    RightToWatch(
            Withdrawals withdrawals, Caller caller, CurrentVertxRequest request, OidcConfigurationMetadata provider) {
        this.withdrawals = withdrawals;
        this.caller = caller;
        this.request = request;
        this.provider = provider;
    }

    @ToWatch
    @ServerRequestFilter
    public Uni<Void> require() {
        return Uni.createFrom()
                .completionStage(withdrawals.stillHolds(ofCaller()))
                // of the request, on which the connection is known
                .emitOn(MutinyHelper.executor(Vertx.currentContext()))
                .onItem()
                .transformToUni(holds ->
                        holds ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new UnauthorizedException()));
    }

    /** What the caller's token says. */
    Right ofCaller() {
        return new Right(
                request.getCurrent().request().getHeader(HttpHeaders.AUTHORIZATION),
                Optional.ofNullable(provider.getUserInfoUri()),
                ROLES,
                caller.claim(Claims.JURISDICTION).orElse(""),
                caller.until());
    }
}
