package org.jiheng.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jiheng.inspection.points.Points;
import org.jiheng.inspection.visit.VisitKind;
import org.jiheng.kit.calendar.ActBeforeItsCause;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.Holiday;
import org.jiheng.kit.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FindingMovesTest {
    // Wednesday before the Spring Festival; Saturday 16 and Sunday 17 are worked, so the fifth working day is Monday 18
    private static final Instant NOTICE = Instant.parse("2013-02-06T02:00:00Z");
    private static final Instant LAST_SECOND = Instant.parse("2013-02-18T15:59:59Z");
    private static final Instant TOO_LATE = Instant.parse("2013-02-18T16:00:00Z");

    private static final Instant MUCH_LATER = Instant.parse("2026-03-04T02:00:00Z");

    private static final String INSPECTOR = "issuer#lin";
    private static final String OFFICER = "issuer#chen";
    private static final String REVIEWER = "issuer#wu";
    private static final AppealTerm TERM = new AppealTerm(
            new WorkCalendar(
                    ZoneId.of("Asia/Shanghai"),
                    List.of(Holiday.of("2013-02-09/2013-02-15")),
                    Set.of(LocalDate.parse("2013-02-16"), LocalDate.parse("2013-02-17"))),
            5);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from      NOTIFY    DROP     ACCEPT     LAPSE      APPEAL    UPHOLD   REDUCE   WITHDRAW
            RECORDED,   NOTIFIED, DROPPED, -,         -,         -,        -,       -,       -
            NOTIFIED,   -,        -,       CONFIRMED, CONFIRMED, APPEALED, -,       -,       -
            CONFIRMED,  -,        -,       -,         -,         -,        -,       -,       -
            APPEALED,   -,        -,       -,         -,         -,        UPHELD,  REDUCED, WITHDRAWN
            UPHELD,     -,        -,       -,         -,         -,        -,       -,       -
            REDUCED,    -,        -,       -,         -,         -,        -,       -,       -
            WITHDRAWN,  -,        -,       -,         -,         -,        -,       -,       -
            DROPPED,    -,        -,       -,         -,         -,        -,       -,       -
            """)
    void aFindingMakesTheseMovesAndNoOther(
            FindingState from,
            String notify,
            String drop,
            String accept,
            String lapse,
            String appeal,
            String uphold,
            String reduce,
            String withdraw) {
        assertMove(from, Move.NOTIFY, notify);
        assertMove(from, Move.DROP, drop);
        assertMove(from, Move.ACCEPT, accept);
        assertMove(from, Move.LAPSE, lapse);
        assertMove(from, Move.APPEAL, appeal);
        assertMove(from, Move.UPHOLD, uphold);
        assertMove(from, Move.REDUCE, reduce);
        assertMove(from, Move.WITHDRAW, withdraw);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RECORDED,
            NOTIFIED,   0.50
            CONFIRMED,  0.50
            APPEALED,   0.50
            UPHELD,     0.50
            REDUCED,    0.25
            WITHDRAWN,
            DROPPED,
            """)
    void itTakesItsPointsOffFromTheNoticeUntilAnAppealDecidesOtherwise(FindingState state, String deducted) {
        assertThat(in(state).deducted().map(Points::toString)).isEqualTo(Optional.ofNullable(deducted));
    }

    @ParameterizedTest
    @EnumSource(FindingState.class)
    void itIsWhatItsActsMadeOfIt(FindingState state) {
        Finding finding = in(state);

        Finding again = Finding.of(finding.id(), finding.particulars(), finding.acts());

        assertThat(again.state()).isEqualTo(state);
        assertThat(again.acts()).isEqualTo(finding.acts());
    }

    @Test
    void theUnitAppealsUntilTheEndOfTheLastWorkingDay() {
        Finding notified = in(FindingState.NOTIFIED);

        Finding appealed = notified.appeal(at(LAST_SECOND, OFFICER), "grounds", List.of(), TERM);

        assertThat(appealed.state()).isEqualTo(FindingState.APPEALED);
        assertThatThrownBy(() -> notified.appeal(at(TOO_LATE, OFFICER), "grounds", List.of(), TERM))
                .isInstanceOf(AppealTooLate.class);
    }

    /** Appealed on the last day; a decision waits until the end of Monday 25 at most. */
    @Test
    void aDecisionWaitsForWhatTheUnitNamedAsLongAsTheUnitHadForItsAppeal() {
        UUID photo = UUID.randomUUID();
        Finding appealed = in(FindingState.NOTIFIED).appeal(at(LAST_SECOND, OFFICER), "grounds", List.of(photo), TERM);
        Occasion inTime = at(Instant.parse("2013-02-25T15:59:59Z"), REVIEWER);
        Occasion afterwards = at(Instant.parse("2013-02-25T16:00:00Z"), REVIEWER);

        assertThat(appealed.lastDayOfWaiting(TERM)).isEqualTo("2013-02-25");
        assertThatThrownBy(() -> appealed.mustNotWait(inTime, List.of(UUID.randomUUID()), TERM))
                .isInstanceOf(AppealEvidenceOutstanding.class);
        assertThatCode(() -> appealed.mustNotWait(inTime, List.of(photo), TERM)).doesNotThrowAnyException();
        assertThatCode(() -> appealed.mustNotWait(afterwards, List.of(), TERM)).doesNotThrowAnyException();
    }

    @Test
    void theCalendarConfirmsItOnlyWhenTheLastWorkingDayIsOver() {
        Finding notified = in(FindingState.NOTIFIED);

        Finding confirmed = notified.lapse(TERM, TOO_LATE);

        assertThat(confirmed.state()).isEqualTo(FindingState.CONFIRMED);
        assertThat(confirmed.acts().get(2).actor()).isEmpty();
        assertThatThrownBy(() -> notified.lapse(TERM, LAST_SECOND)).isInstanceOf(AppealDaysNotOver.class);
    }

    @Test
    void whatWasEnteredBackCountsByTheDayItWasEnteredBackTo() {
        Finding notified = in(FindingState.RECORDED).giveNotice(enteredBack("2013-02-06", INSPECTOR));

        Finding appealed = notified.appeal(enteredBack("2013-02-18", OFFICER), "grounds", List.of(), TERM);

        assertThat(appealed.state()).isEqualTo(FindingState.APPEALED);
        assertThatThrownBy(() -> notified.appeal(enteredBack("2013-02-19", OFFICER), "grounds", List.of(), TERM))
                .isInstanceOf(AppealTooLate.class);
        assertThatThrownBy(() -> notified.appeal(at(MUCH_LATER, OFFICER), "grounds", List.of(), TERM))
                .isInstanceOf(AppealTooLate.class);
    }

    @Test
    void theCalendarLeavesANoticeThatWasEnteredBackTheNextWorkingDayForItsAnswer() {
        Finding notified = in(FindingState.RECORDED).giveNotice(enteredBack("2013-02-06", INSPECTOR));
        Instant endOfNextDay = Instant.parse("2026-03-05T15:59:59Z");

        Finding confirmed = notified.lapse(TERM, endOfNextDay.plusSeconds(1));

        assertThat(confirmed.state()).isEqualTo(FindingState.CONFIRMED);
        assertThatThrownBy(() -> notified.lapse(TERM, endOfNextDay)).isInstanceOf(AppealDaysNotOver.class);
    }

    @Test
    void nothingIsEnteredBackToBeforeWhatItAnswers() {
        Finding notified = in(FindingState.RECORDED).giveNotice(enteredBack("2013-02-07", INSPECTOR));

        assertThatThrownBy(() -> notified.appeal(enteredBack("2013-02-06", OFFICER), "grounds", List.of(), TERM))
                .isInstanceOf(ActBeforeItsCause.class);
        assertThat(notified.accept(enteredBack("2013-02-07", OFFICER)).state()).isEqualTo(FindingState.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # notice     today       about to end
            2013-02-06,  2013-02-16, false
            2013-02-06,  2013-02-17, true
            2013-02-06,  2013-02-18, true
            2013-02-06,  2013-02-19, false
            2013-02-01,  2013-02-06, false
            2013-02-01,  2013-02-07, true
            """)
    void theUnitIsRemindedFromOneWorkingDayBeforeTheLast(LocalDate notice, LocalDate today, boolean aboutToEnd) {
        Dated dated = new Dated(MUCH_LATER, notice, true);

        assertThat(TERM.isAboutToEnd(dated, today)).isEqualTo(aboutToEnd);
    }

    @Test
    void nobodyWhoTookPartBeforeDecidesTheAppeal() {
        String second = "issuer#huang";
        Finding appealed = in(FindingState.RECORDED)
                .giveNotice(at(NOTICE, second))
                .appeal(at(NOTICE, OFFICER), "grounds", List.of(), TERM);

        for (String person : List.of(INSPECTOR, second, OFFICER)) {
            assertThatThrownBy(() -> decided(appealed, person, Decision.UPHELD, null))
                    .isInstanceOf(ReviewerTookPart.class);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            REDUCED,
            REDUCED,   0.50
            REDUCED,   0.51
            REDUCED,   0
            UPHELD,    0.25
            WITHDRAWN, 0.25
            """)
    void onlyAReductionNamesPointsAndThenFewerThanBefore(Decision decision, String points) {
        Finding appealed = in(FindingState.APPEALED);

        assertThatThrownBy(() -> decided(appealed, REVIEWER, decision, points))
                .isInstanceOf(DecidedPointsRefused.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.01,
            35,
            123456789012.34,
            0.5,
            0,
            0.00,
            0.005,            too-many-decimals
            0.500,            too-many-decimals
            -1,               not-a-decimal
            1e2,              not-a-decimal
            1234567890123,    not-a-decimal
            .5,               not-a-decimal
            ' 1',             not-a-decimal
            """)
    void pointsAreNothingOrMoreWithAtMostTwoDecimals(String decimal, String rule) {
        assertThat(Points.brokenRule(decimal)).isEqualTo(Optional.ofNullable(rule));
    }

    private static void assertMove(FindingState from, Move move, String to) {
        if (to.equals("-")) {
            assertThatThrownBy(() -> moved(in(from), move)).isInstanceOf(MoveRefused.class);
        } else {
            assertThat(moved(in(from), move).state()).isEqualTo(FindingState.valueOf(to));
        }
    }

    private static Finding moved(Finding finding, Move move) {
        return switch (move) {
            case RECORD -> throw new IllegalArgumentException("no move of a finding that exists");
            case NOTIFY -> finding.giveNotice(at(NOTICE, INSPECTOR));
            case DROP -> finding.drop(at(NOTICE, INSPECTOR), "reason");
            case ACCEPT -> finding.accept(at(NOTICE, OFFICER));
            case LAPSE -> finding.lapse(TERM, TOO_LATE);
            case APPEAL -> finding.appeal(at(NOTICE, OFFICER), "grounds", List.of(), TERM);
            case UPHOLD -> decided(finding, REVIEWER, Decision.UPHELD, null);
            case REDUCE -> decided(finding, REVIEWER, Decision.REDUCED, "0.25");
            case WITHDRAW -> decided(finding, REVIEWER, Decision.WITHDRAWN, null);
        };
    }

    private static Finding in(FindingState state) {
        Finding recorded = Finding.record(UUID.randomUUID(), particulars(), Points.of("0.5"), at(NOTICE, INSPECTOR));
        return switch (state) {
            case RECORDED -> recorded;
            case DROPPED -> moved(recorded, Move.DROP);
            case NOTIFIED -> moved(recorded, Move.NOTIFY);
            case CONFIRMED -> moved(in(FindingState.NOTIFIED), Move.ACCEPT);
            case APPEALED -> moved(in(FindingState.NOTIFIED), Move.APPEAL);
            case UPHELD -> moved(in(FindingState.APPEALED), Move.UPHOLD);
            case REDUCED -> moved(in(FindingState.APPEALED), Move.REDUCE);
            case WITHDRAWN -> moved(in(FindingState.APPEALED), Move.WITHDRAW);
        };
    }

    private static Finding decided(Finding finding, String reviewer, Decision decision, String points) {
        return finding.decide(
                at(NOTICE, reviewer), decision, Optional.ofNullable(points).map(Points::of), "reason");
    }

    private static Particulars particulars() {
        return new Particulars(
                "350100-2012",
                "P01",
                Optional.of("F001"),
                Optional.of(VisitKind.OPEN),
                "STYLE",
                "窗口离岗",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Occasion at(Instant moment, String person) {
        return new Occasion(person, Dated.asRecorded(moment, TERM.calendar()));
    }

    private static Occasion enteredBack(String day, String person) {
        return new Occasion(person, new Dated(MUCH_LATER, LocalDate.parse(day), true));
    }
}
