package org.jiheng.localstack.load;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Finding;
import org.jiheng.localstack.evaluationpackage.ProgressReport;
import org.jiheng.localstack.evaluationpackage.Veto;

/**
 * The day of every act: that of the package where it has one, else one of the phase it belongs to (§四), spread over the
 * phase's working days. Nothing is dated before what it rests on.
 */
final class YearDates {
    private final EvaluationPackage given;
    private final Workdays workdays;
    private final int year;
    private final List<LocalDate> planning;
    private final List<LocalDate> selfAssessing;
    private final List<LocalDate> assessing;

    YearDates(EvaluationPackage given) {
        this.given = given;
        JsonNode scheme = given.scheme().json();
        this.year = scheme.path("year").asInt();
        this.workdays = new Workdays(scheme.path("workCalendar"));
        this.planning = phase("PLANNING", LocalDate.of(year, 3, 1), LocalDate.of(year, 3, 31));
        this.selfAssessing = phase("SELF_ASSESSMENT", LocalDate.of(year, 12, 1), LocalDate.of(year, 12, 31));
        this.assessing = assessing();
    }

    Workdays workdays() {
        return workdays;
    }

    /** Whether nothing of the year can still be to come: half of the next one has passed. */
    boolean over() {
        return workdays.today().isAfter(LocalDate.of(year + 1, 6, 30));
    }

    /** Before the first act of the year, whatever the calendar says of its opening. */
    LocalDate opening() {
        Stream<LocalDate> dated = Stream.of(
                        given.findings().stream().map(Finding::date),
                        given.vetoes().stream().map(Veto::date),
                        given.progressReports().stream().map(ProgressReport::date),
                        given.scheme().waves().values().stream().map(wave -> wave.get(0)))
                .flatMap(days -> days);
        LocalDate planned = Collections.min(List.of(from("DEPLOYMENT", planning.get(0)), planning.get(0)));
        return Stream.concat(Stream.of(planned), dated)
                .min(LocalDate::compareTo)
                .orElse(planned);
    }

    LocalDate planning(int one, int of) {
        return spread(planning, one, of);
    }

    /** When every plan is approved: what rests on indicators comes no earlier. */
    LocalDate planned() {
        return workdays.after(planning.get(planning.size() - 1), 1);
    }

    LocalDate selfAssessing(int one, int of) {
        return later(planned(), spread(selfAssessing, one, of));
    }

    LocalDate assessing(int one, int of) {
        return spread(assessing, one, of);
    }

    LocalDate waveDay(String wave, int one, int of) {
        List<LocalDate> ends = given.scheme().waves().get(wave);
        return spread(workdays.of(ends.get(0), ends.get(1)), one, of);
    }

    LocalDate waveEnd(String wave) {
        return workdays.onOrAfter(given.scheme().waves().get(wave).get(1));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** After all self-assessments, as long as the evaluation lasts. */
    private List<LocalDate> assessing() {
        LocalDate from = workdays.after(later(planned(), selfAssessing.get(selfAssessing.size() - 1)), 1);
        LocalDate to = to("EVALUATION", LocalDate.of(year + 1, 2, 28));
        return workdays.of(from, later(from, to));
    }

    private List<LocalDate> phase(String name, LocalDate from, LocalDate to) {
        LocalDate begins = from(name, from);
        return workdays.of(begins, later(begins, to(name, to)));
    }

    private LocalDate from(String phase, LocalDate otherwise) {
        return end(phase, "from", otherwise);
    }

    private LocalDate to(String phase, LocalDate otherwise) {
        return end(phase, "to", otherwise);
    }

    private LocalDate end(String phase, String end, LocalDate otherwise) {
        for (JsonNode entry : given.scheme().json().path("calendar")) {
            if (entry.path("phase").asText().equals(phase)) {
                return LocalDate.parse(entry.path(end).asText());
            }
        }
        return otherwise;
    }

    private static LocalDate spread(List<LocalDate> days, int one, int of) {
        return days.get((int) ((long) one * days.size() / Math.max(1, of)));
    }
}
