package org.jiheng.survey.turnout.standing;

import java.util.HashMap;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;
import org.jiheng.kit.outbox.RelayLoop;
import org.jiheng.survey.turnout.persistence.WaveSteps;
import org.jiheng.survey.turnout.persistence.WaveSteps.Step;
import org.jiheng.survey.wave.WaveId;

/**
 * Looks about once a second at the waves that are open and at those that were moved, at the instance that sends standings. A
 * count takes the longer the more ballots there are: of many it is made less often, so that taking them in has the database.
 */
@ApplicationScoped
public class TurnoutRounds {
    private static final Logger LOG = Logger.getLogger(TurnoutRounds.class);

    /** How many times as long as it took a count is at rest. */
    private static final int REST = 50;

    private final RelayLoop relay;
    private final WaveSteps steps;
    private final PublishTurnout publish;
    private final Map<WaveId, Step> published = new HashMap<>();
    private final Map<WaveId, Long> restsUntil = new HashMap<>();

    TurnoutRounds(RelayLoop relay, WaveSteps steps, PublishTurnout publish) {
        this.relay = relay;
        this.steps = steps;
        this.publish = publish;
    }

    @Scheduled(every = "${survey.turnout.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void round() {
        if (relay.leads()) {
            steps.all().forEach(this::publishIfMoved);
        }
    }

    private void publishIfMoved(WaveId wave, Step now) {
        if (now.equals(published.get(wave)) && (!now.isOpen() || rests(wave))) {
            return;
        }
        long begun = System.nanoTime();
        try {
            publish.publish(wave);
            published.put(wave, now);
            long ended = System.nanoTime();
            restsUntil.put(wave, ended + (ended - begun) * REST);
        } catch (RuntimeException e) {
            // such as a close that comes in between; the next round is a second away
            LOG.debugf(e, "The turnout of wave %s of cycle %s is told later", wave.wave(), wave.cycle());
        }
    }

    private boolean rests(WaveId wave) {
        return System.nanoTime() - restsUntil.get(wave) < 0;
    }
}
