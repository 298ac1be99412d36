package org.jiheng.localstack.load;

import java.time.Duration;
import java.util.List;

import org.jiheng.localstack.terminal.Progress;

/** Survey and inspection hear of the cycle by events, so they are waited for. */
final class CycleElsewhere {
    private static final Duration HEARS_WITHIN = Duration.ofSeconds(90);

    private final LoadContext context;
    private final Progress progress;

    CycleElsewhere(LoadContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    void await() {
        progress.begin(context.words().text("load.await-cycle"), 0);
        for (String url : List.of(context.urls().survey(), context.urls().inspection())) {
            Waiting.until(() -> isKnown(context.client(url)), HEARS_WITHIN, "wait.cycle", url);
        }
        progress.end();
    }

    private boolean isKnown(ServiceClient service) {
        try {
            var cycle = service.get(Person.reader(), context.cyclePath());
            return cycle.path("state").asText().equals("RUNNING")
                    && cycle.path("units").asInt()
                            >= context.evaluationPackage().units().size();
        } catch (RefusedRequest e) {
            if (e.status() == 404) {
                return false;
            }
            throw e;
        }
    }
}
