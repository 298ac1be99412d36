package org.jiheng.kit.idempotency;

import java.time.Duration;

import org.jiheng.kit.idempotency.Turns.Turn;
import org.jiheng.kit.limits.TooManyRequests;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class TurnsTest {
    private final Turns turns = new Turns(2, Duration.ofMinutes(1));
    private final Turn first = turns.enter("key");
    private final Turn second = turns.enter("key");
    private final Turn third = turns.enter("key");

    @Test
    void oneIsAtWorkAndTheOthersFollowInTheOrderTheyCame() {
        assertThat(first.come()).isCompleted();
        first.begin();
        assertThat(second.come()).isNotDone();
        first.end();
        assertThat(second.come()).isCompleted();
        assertThat(third.come()).isNotDone();
        assertThat(turns.waiting()).isEqualTo(1);
    }

    @Test
    void anotherKeyWaitsForNothing() {
        assertThat(turns.enter("another").come()).isCompleted();
    }

    @Test
    void thereIsRoomForSoManyWhoWait() {
        assertThatThrownBy(() -> turns.enter("key")).isInstanceOf(TooManyRequests.class);
        second.answered();
        assertThat(turns.enter("key").come()).isNotDone();
    }

    @Test
    void whoIsAnsweredWithoutHavingBegunLetsTheNextOneThrough() {
        first.answered();
        assertThat(second.come()).isCompleted();
    }

    @Test
    void theWorkOfOneWhoHasGoneIsWaitedFor() {
        first.begin();
        first.answered();
        assertThat(second.come()).isNotDone();
        first.end();
        assertThat(second.come()).isCompleted();
    }

    @Test
    void whoHasGoneDoesNotBegin() {
        second.answered();
        assertThat(second.come()).isCompletedExceptionally();
        assertThatThrownBy(second::begin).isInstanceOf(RequestInProgress.class);
        first.answered();
        assertThat(third.come()).isCompleted();
        assertThatThrownBy(first::begin).isInstanceOf(RequestInProgress.class);
    }

    @Test
    void whoWaitsTooLongLeavesTheLine() {
        Turns impatient = new Turns(2, Duration.ofMillis(1));
        Turn slow = impatient.enter("key");
        Turn late = impatient.enter("key");
        await().until(() -> late.come().isCompletedExceptionally() && impatient.waiting() == 0);
        slow.answered();
        assertThat(impatient.enter("key").come()).isCompleted();
    }
}
