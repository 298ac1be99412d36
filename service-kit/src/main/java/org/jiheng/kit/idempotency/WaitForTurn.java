package org.jiheng.kit.idempotency;

import java.util.List;
import java.util.Optional;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jiheng.kit.identity.Caller;

/** Holds a request back, off its thread, while another is at work under the same key. */
public class WaitForTurn {
    private static final int AFTER_THE_OTHER_FILTERS = Priorities.USER + 1_000;
    private static final String TURN = Turns.Turn.class.getName();

    private final Turns turns;
    private final CurrentVertxRequest current;
    private final SecurityIdentity identity;
    private final Caller caller;

    WaitForTurn(Turns turns, CurrentVertxRequest current, SecurityIdentity identity, Caller caller) {
        this.turns = turns;
        this.current = current;
        this.identity = identity;
        this.caller = caller;
    }

    /** A key that is none is refused later, with all else that is wrong. */
    @ServerRequestFilter(priority = AFTER_THE_OTHER_FILTERS)
    public Uni<Void> waitForTurn(ResourceInfo resource) {
        RoutingContext request = current.getCurrent();
        List<String> keys = request.request().headers().getAll(RepeatInterceptor.HEADER);
        if (keys.size() != 1 || !isSafeToRepeat(resource) || !isKnown()) {
            return null;
        }
        Turns.Turn turn = turns.enter(caller.id() + " " + keys.get(0));
        request.put(TURN, turn);
        request.addEndHandler(ended -> turn.answered());
        if (request.response().closed()) {
            // before anybody listened
            turn.answered();
        }
        return Uni.createFrom().completionStage(turn.come()).onFailure().transform(late -> new RequestInProgress());
    }

    static Optional<Turns.Turn> turn(RoutingContext request) {
        return Optional.ofNullable(request.get(TURN));
    }

    private boolean isKnown() {
        return BlockingOperationControl.isBlockingAllowed() && !identity.isAnonymous();
    }

    private static boolean isSafeToRepeat(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(SafeToRepeat.class)
                || resource.getResourceClass().isAnnotationPresent(SafeToRepeat.class);
    }
}
