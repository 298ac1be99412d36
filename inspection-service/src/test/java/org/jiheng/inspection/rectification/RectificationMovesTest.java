package org.jiheng.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jiheng.inspection.finding.Occasion;
import org.jiheng.kit.calendar.Dated;
import org.jiheng.kit.calendar.Holiday;
import org.jiheng.kit.calendar.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RectificationMovesTest {
    private static final LocalDate DAY = LocalDate.parse("2013-02-08");
    private static final Assignment DEMANDED = new Assignment("缺岗", "建立AB岗", "办公室", "陈", DAY);
    private static final Ground GROUND = Ground.of("350100-2012", "P01", UUID.randomUUID());
    // Spring Festival from Saturday 9 to Friday 15; Saturday 16 and Sunday 17 are worked
    private static final DueTerm TERM = new DueTerm(
            new WorkCalendar(
                    ZoneId.of("Asia/Shanghai"),
                    List.of(Holiday.of("2013-02-09/2013-02-15")),
                    Set.of(LocalDate.parse("2013-02-16"), LocalDate.parse("2013-02-17"))),
            3,
            5);

    private static final Map<String, UnaryOperator<Rectification>> MOVES = Map.of(
            "start", each -> each.start(by("officer"), Restatement.NONE),
            "submit", each -> each.submit(by("officer"), "已完成", true),
            "verify", each -> each.verify(by("inspector")),
            "reject", each -> each.reject(by("inspector"), "未完成"),
            "close", each -> each.close(by("office")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from        start        submit     verify    reject    close
            ASSIGNED,     IN_PROGRESS, -,         -,        -,        -
            IN_PROGRESS,  -,           SUBMITTED, -,        -,        -
            SUBMITTED,    -,           -,         VERIFIED, REJECTED, -
            VERIFIED,     -,           -,         -,        -,        CLOSED
            REJECTED,     IN_PROGRESS, -,         -,        -,        -
            CLOSED,       -,           -,         -,        -,        -
            """)
    void aRectificationMakesTheseMovesAndNoOther(
            RectificationState from, String start, String submit, String verify, String reject, String close) {
        expect(from, "start", start, "rectification-not-to-be-started");
        expect(from, "submit", submit, "rectification-not-to-be-submitted");
        expect(from, "verify", verify, "rectification-not-to-be-judged");
        expect(from, "reject", reject, "rectification-not-to-be-judged");
        expect(from, "close", close, "rectification-not-to-be-closed");
    }

    private static void expect(RectificationState from, String move, String to, String refusal) {
        if (to.equals("-")) {
            assertThatThrownBy(() -> MOVES.get(move).apply(in(from)))
                    .as("%s from %s", move, from)
                    .isInstanceOfSatisfying(
                            MoveRefused.class,
                            refused -> assertThat(refused.type()).isEqualTo(refusal));
        } else {
            assertThat(MOVES.get(move).apply(in(from)).state()).hasToString(to);
        }
    }

    @Test
    void nobodyJudgesWhatTheSamePersonSubmittedBefore() {
        Rectification again = in(RectificationState.REJECTED)
                .start(by("other"), Restatement.NONE)
                .submit(by("other"), "已完成", true);
        assertThatThrownBy(() -> again.verify(by("officer"))).isInstanceOf(SubmitterCannotJudge.class);
        assertThatThrownBy(() -> again.reject(by("other"), "未完成")).isInstanceOf(SubmitterCannotJudge.class);
    }

    @Test
    void nothingIsSubmittedThatNothingShows() {
        assertThatThrownBy(() -> after("start").submit(by("officer"), "已完成", false))
                .isInstanceOf(EvidenceMissing.class);
    }

    @Test
    void whoOpenedItMayVerifyIt() {
        assertThat(in(RectificationState.SUBMITTED).verify(by("opener")).state())
                .isEqualTo(RectificationState.VERIFIED);
    }

    @Test
    void theUnitSaysBetterWhatItDoesAndWhoButNotUntilWhen() {
        Rectification started = opened().start(
                        by("officer"),
                        new Restatement(Optional.empty(), Optional.of("设立轮岗表"), Optional.empty(), Optional.of("林")));
        assertThat(started.assignment()).isEqualTo(new Assignment("缺岗", "设立轮岗表", "办公室", "林", DAY));
        assertThat(started.demanded()).isEqualTo(DEMANDED);
    }

    @Test
    void nothingIsDueBeforeItIsDemanded() {
        Assignment past = new Assignment("缺岗", "建立AB岗", "办公室", "陈", LocalDate.parse("2013-01-31"));
        assertThatThrownBy(() -> Rectification.open(UUID.randomUUID(), GROUND, past, by("opener")))
                .isInstanceOf(DueBeforeOpening.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2013-02-04, -
            2013-02-05, DUE_SOON
            2013-02-08, DUE_SOON
            2013-02-09, DUE_SOON
            2013-02-15, DUE_SOON
            2013-02-16, OVERDUE
            2013-02-20, OVERDUE
            2013-02-21, STILL_OVERDUE
            2014-02-21, STILL_OVERDUE
            """)
    void theCalendarSpeaksOnWorkingDays(LocalDate today, String said) {
        assertThat(TERM.reminder(DAY, today).map(Enum::name).orElse("-")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ASSIGNED,    true
            IN_PROGRESS, true
            REJECTED,    true
            SUBMITTED,   false
            VERIFIED,    false
            CLOSED,      false
            """)
    void onlyWhatTheUnitHasToDoIsOverdue(RectificationState state, boolean overdue) {
        assertThat(in(state).isOverdue(DAY)).isFalse();
        assertThat(in(state).isOverdue(DAY.plusDays(1))).isEqualTo(overdue);
    }

    private static Rectification in(RectificationState state) {
        return switch (state) {
            case ASSIGNED -> opened();
            case IN_PROGRESS -> after("start");
            case SUBMITTED -> after("start", "submit");
            case VERIFIED -> after("start", "submit", "verify");
            case REJECTED -> after("start", "submit", "reject");
            case CLOSED -> after("start", "submit", "verify", "close");
        };
    }

    private static Rectification after(String... moves) {
        Rectification moved = opened();
        for (String move : moves) {
            moved = MOVES.get(move).apply(moved);
        }
        return moved;
    }

    private static Rectification opened() {
        return Rectification.open(UUID.randomUUID(), GROUND, DEMANDED, by("opener"));
    }

    private static Occasion by(String person) {
        Instant now = Instant.parse("2013-02-01T02:00:00Z");
        return new Occasion("issuer#" + person, new Dated(now, LocalDate.parse("2013-02-01"), false));
    }
}
