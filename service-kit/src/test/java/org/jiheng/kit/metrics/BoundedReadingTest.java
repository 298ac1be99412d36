package org.jiheng.kit.metrics;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class BoundedReadingTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void whatWasReadIsShownForAWhile() {
        BoundedReading<Integer> reading = new BoundedReading<>("test", asked::incrementAndGet);

        assertThat(reading.show(read -> read)).isEqualTo(1);
        assertThat(reading.show(read -> read + 1)).isEqualTo(2);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatCannotBeReadIsUnknown(boolean refused) {
        BoundedReading<Integer> reading = new BoundedReading<>("test", () -> {
            if (refused) {
                throw new SQLException("away");
            }
            throw new AssertionError("as a driver does");
        });

        assertThat(reading.show(read -> read)).isNull();
    }

    @Test
    void whatDoesNotAnswerIsUnknownAndNotAskedAgainMeanwhile() {
        CountDownLatch end = new CountDownLatch(1);
        BoundedReading<Integer> reading = new BoundedReading<>("test", () -> {
            asked.incrementAndGet();
            end.await();
            return 1;
        });

        assertThat(reading.show(read -> read)).isNull();
        assertThat(reading.show(read -> read)).isNull();
        assertThat(asked).hasValue(1);
        end.countDown();
    }
}
