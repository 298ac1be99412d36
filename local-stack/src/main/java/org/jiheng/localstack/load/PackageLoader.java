package org.jiheng.localstack.load;

import java.time.Duration;
import java.util.List;

import org.jiheng.localstack.terminal.Progress;

/** The year in its order; the services hear of the cycle by events, so they are waited for. */
public final class PackageLoader {
    private static final Duration HEARS_WITHIN = Duration.ofSeconds(90);
    private static final Person READER = Person.of("auditor", "reader");

    private final LoadContext context;
    private final Progress progress;

    public PackageLoader(LoadContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    /** Stops at the first refusal. */
    public void load() {
        try (Crew crew = new Crew(progress)) {
            IndicatorLoading indicators = new IndicatorLoading(context, crew);
            indicators.startCycle();
            indicators.filePlans();
            indicators.reportProgress();
            indicators.selfAssess();
            indicators.assess();
            indicators.judgeApplicability();
            new VetoLoading(context, crew).load();
            awaitCycleElsewhere();
            new ReviewLoading(context, crew).load();
            new InspectionLoading(context, crew).load();
        } catch (RuntimeException e) {
            progress.abandon();
            throw e;
        }
    }

    private void awaitCycleElsewhere() {
        progress.begin(context.words().text("load.await-cycle"), 0);
        for (String url : List.of(context.urls().survey(), context.urls().inspection())) {
            Waiting.until(() -> knowsCycle(context.client(url)), HEARS_WITHIN, "wait.cycle", url);
        }
        progress.end();
    }

    private boolean knowsCycle(ServiceClient service) {
        try {
            var cycle = service.get(READER, context.cyclePath());
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
