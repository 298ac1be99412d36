package org.jiheng.kit.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkCalendarTest {
    private final WorkCalendar springFestival2013 = new WorkCalendar(
            ZoneId.of("Asia/Shanghai"),
            List.of(Holiday.of("2013-02-09/2013-02-15"), Holiday.of("2013-04-04")),
            Set.of(LocalDate.parse("2013-02-16"), LocalDate.parse("2013-02-17")));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # day        worked
            2013-02-08,  true
            2013-02-09,  false
            2013-02-11,  false
            2013-02-15,  false
            2013-02-16,  true
            2013-02-17,  true
            2013-02-18,  true
            2013-02-23,  false
            2013-02-24,  false
            2013-04-04,  false
            2013-04-05,  true
            """)
    void holidaysAreNotWorkedAndMakeUpDaysAreThoughTheyAreOfAWeekend(LocalDate day, boolean worked) {
        assertThat(springFestival2013.isWorkday(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from       days  last
            2013-02-04,  0,    2013-02-04
            2013-02-01,  5,    2013-02-08
            2013-02-04,  5,    2013-02-16
            2013-02-06,  5,    2013-02-18
            2013-02-08,  5,    2013-02-20
            2013-02-10,  5,    2013-02-20
            2013-02-20,  5,    2013-02-27
            """)
    void theDayItselfDoesNotCountAndTheSpringFestivalStopsTheCount(LocalDate from, int days, LocalDate last) {
        assertThat(springFestival2013.after(from, days)).isEqualTo(last);
    }

    @Test
    void onADayOffNobodyWorksThoughItWasToMakeUpForAnother() {
        WorkCalendar without = springFestival2013.without(List.of(Holiday.of("2013-02-16/2013-02-18")));
        assertThat(without.isWorkday(LocalDate.parse("2013-02-16"))).isFalse();
        assertThat(without.after(LocalDate.parse("2013-02-04"), 5)).isEqualTo(LocalDate.parse("2013-02-19"));
    }

    @Test
    void aDayBeginsAtMidnightWhereTheCycleIsRun() {
        assertThat(springFestival2013.dateOf(Instant.parse("2013-02-08T16:00:00Z")))
                .isEqualTo(LocalDate.parse("2013-02-09"));
    }
}
