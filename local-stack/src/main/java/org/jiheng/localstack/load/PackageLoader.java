package org.jiheng.localstack.load;

import java.util.List;

import org.jiheng.localstack.terminal.Progress;

/**
 * All at once, phase by phase. What an earlier load of the same package has done is not done again: one that was
 * interrupted goes on where it was.
 */
public final class PackageLoader {
    private final LoadContext context;
    private final Progress progress;

    public PackageLoader(LoadContext context, Progress progress) {
        this.context = context;
        this.progress = progress;
    }

    /** Stops at the first refusal. */
    public void load() {
        YearPlan year = new YearPlan(context, new YearDates(context.evaluationPackage()));
        try (Crew crew = new Crew(progress)) {
            take(crew, List.of(year.opening()));
            if (context.deeds().goOn()) {
                progress.say(context.words().text("load.goes-on"));
            }
            take(crew, year.targets());
            new CycleElsewhere(context, progress).await();
            take(crew, year.elsewhere());
        } catch (RuntimeException e) {
            progress.abandon();
            throw e;
        }
    }

    private static void take(Crew crew, List<Phase> phases) {
        phases.forEach(phase -> crew.doAll(phase.title(), phase.chains(), chain -> chain.forEach(Step::take)));
    }
}
