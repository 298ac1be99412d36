package org.jiheng.localstack.load;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;

/** The year in the order of its days: each working day takes a while, and shows what it brought. */
public final class YearReplay {
    private final LoadContext context;
    private final Progress progress;
    private final PrintStream out;
    private final Words words;
    private final Workdays workdays;
    private final YearPlan year;
    private final TopOfTheRankings top;

    public YearReplay(LoadContext context, Progress progress, PrintStream out) {
        YearDates dates = new YearDates(context.evaluationPackage());
        this.context = context;
        this.progress = progress;
        this.out = out;
        this.words = context.words();
        this.workdays = dates.workdays();
        this.year = new YearPlan(context, dates);
        this.top = new TopOfTheRankings(context);
    }

    /** @param pace how long a working day takes at least */
    public void replay(Duration pace) {
        try (Crew crew = new Crew(progress)) {
            Phase opening = year.opening();
            crew.doAll(opening.title(), opening.chains(), chain -> chain.forEach(Step::take));
            new CycleElsewhere(context, progress).await();
            for (LocalDate day : days()) {
                long begun = System.nanoTime();
                show(day, take(crew, day));
                rest(pace.minusNanos(System.nanoTime() - begun));
            }
        } catch (RuntimeException e) {
            progress.abandon();
            throw e;
        }
    }

    private List<LocalDate> days() {
        List<LocalDate> acted = year.afterTheOpening().stream()
                .flatMap(phase -> phase.chains().stream())
                .flatMap(List::stream)
                .map(step -> workdays.onOrAfter(step.day()))
                .sorted()
                .toList();
        return acted.isEmpty() ? List.of() : workdays.of(acted.get(0), acted.get(acted.size() - 1));
    }

    /** Kinds of acts with how many there were of each; what happened on days off is done on the next that is worked. */
    private Map<String, Integer> take(Crew crew, LocalDate day) {
        Map<String, Integer> done = new LinkedHashMap<>();
        for (Phase phase : year.afterTheOpening()) {
            List<List<Step>> due = phase.chains().stream()
                    .map(chain -> dueOn(day, chain))
                    .filter(chain -> !chain.isEmpty())
                    .toList();
            if (!due.isEmpty()) {
                crew.doAll(due, chain -> chain.forEach(Step::take));
                done.put(phase.kind(), due.stream().mapToInt(List::size).sum());
            }
        }
        return done;
    }

    private List<Step> dueOn(LocalDate day, List<Step> chain) {
        return chain.stream()
                .filter(step -> workdays.onOrAfter(step.day()).equals(day))
                .toList();
    }

    private void show(LocalDate day, Map<String, Integer> done) {
        String acts = done.entrySet().stream()
                .map(kind -> words.text("day." + kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(" · "));
        List<String> lines = new ArrayList<>(List.of((day + "  " + acts).stripTrailing()));
        top.moves().forEach(line -> lines.add("            " + line));
        lines.forEach(out::println);
    }

    private static void rest(Duration left) {
        try {
            Thread.sleep(Math.max(0, left.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("wait.interrupted");
        }
    }
}
