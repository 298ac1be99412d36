package org.jiheng.survey.ballot.seal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A sealed ballot opens whole, under its wave's key and beside its own cover, or not at all. */
class BallotSealTest {
    private static final WaveId WAVE = new WaveId("350100-2012", "2012-12");
    private static final WaveKey KEY = WaveKey.random();
    private static final byte[] PACKED = {1, 2, 3, 4, 5};
    private static final SpentHash SPENT = SpentHash.ofSerial(WAVE, "S-1");
    private static final Cover COVER = new Cover(SPENT, "CPPCC", Channel.PAPER);

    private final BallotSeal seal = new BallotSeal(WAVE, KEY);

    @Test
    void aSealedBallotOpensAsItWas() {
        assertThat(new BallotSeal(WAVE, KEY).open(COVER, seal.seal(COVER, PACKED)))
                .isEqualTo(PACKED);
    }

    @Test
    void theSameBallotNeverLooksTheSame() {
        Set<Integer> looks = new HashSet<>();
        IntStream.range(0, 100).forEach(i -> looks.add(Arrays.hashCode(seal.seal(COVER, PACKED))));
        assertThat(looks).hasSize(100);
    }

    @Test
    void everyChangedBitIsFoundOut() {
        byte[] sealed = seal.seal(COVER, PACKED);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            doesNotOpen(WAVE, KEY, COVER, changed);
        }
    }

    @Test
    void aShortenedBallotDoesNotOpen() {
        byte[] sealed = seal.seal(COVER, PACKED);
        for (int length = 0; length < sealed.length; length++) {
            doesNotOpen(WAVE, KEY, COVER, Arrays.copyOf(sealed, length));
        }
    }

    @Test
    void aBallotOpensBesideNoOtherCoverInNoOtherWaveAndUnderNoOtherKey() {
        byte[] sealed = seal.seal(COVER, PACKED);
        doesNotOpen(WAVE, KEY, new Cover(SpentHash.ofSerial(WAVE, "S-2"), "CPPCC", Channel.PAPER), sealed);
        doesNotOpen(WAVE, KEY, new Cover(SPENT, "RESIDENTS", Channel.PAPER), sealed);
        doesNotOpen(WAVE, KEY, new Cover(SPENT, "CPPCC", Channel.ONLINE), sealed);
        doesNotOpen(new WaveId("350100-2012", "2012-07"), KEY, COVER, sealed);
        doesNotOpen(new WaveId("350100-2013", "2012-12"), KEY, COVER, sealed);
        doesNotOpen(WAVE, WaveKey.random(), COVER, sealed);
    }

    @Test
    void aKeyIsKnownAgainByACheckThatIsAnotherForEachWave() {
        assertThat(WaveKey.of(KEY.bytes()).check(WAVE))
                .isEqualTo(KEY.check(WAVE))
                .hasSize(32);
        assertThat(KEY.check(new WaveId("350100-2012", "2012-07"))).isNotEqualTo(KEY.check(WAVE));
        assertThat(WaveKey.random().check(WAVE)).isNotEqualTo(KEY.check(WAVE));
        assertThat(KEY.toString()).isEqualTo("a wave key");
    }

    private static void doesNotOpen(WaveId wave, WaveKey key, Cover cover, byte[] sealed) {
        assertThatThrownBy(() -> new BallotSeal(wave, key).open(cover, sealed)).isInstanceOf(BallotDoesNotOpen.class);
    }
}
