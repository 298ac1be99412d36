package org.jiheng.survey.token;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.Mock;

/** Key pairs that were drawn once for all tests: to draw nine takes seconds, and hundreds of tests open a wave. */
@Mock
class DrawnBefore extends BallotKeyPairs {
    private static final int PAIRS = 2;
    private static final List<KeyPair> DRAWN = new ArrayList<>();
    private static int next;

    @Override
    public KeyPair draw() {
        synchronized (DRAWN) {
            if (DRAWN.size() < PAIRS) {
                DRAWN.add(super.draw());
            }
            return DRAWN.get(next++ % DRAWN.size());
        }
    }
}
