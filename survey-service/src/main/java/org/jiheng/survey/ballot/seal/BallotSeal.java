package org.jiheng.survey.ballot.seal;

import java.nio.charset.StandardCharsets;

import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveCipher;
import org.jiheng.survey.wave.key.WaveKey;

/**
 * Seals the ballots of a wave and opens them at its close. A sealed ballot opens only beside the cover that it was sealed to,
 * so none can be put into another's place, group or wave. For one thread.
 */
public final class BallotSeal {
    private final WaveId wave;
    private final WaveCipher cipher;

    public BallotSeal(WaveId wave, WaveKey key) {
        this.wave = wave;
        this.cipher = new WaveCipher(key);
    }

    /** As many bytes for every ballot of a wave, whatever it says. */
    public byte[] seal(Cover cover, byte[] packed) {
        return cipher.seal(bound(cover), packed);
    }

    /** @throws BallotDoesNotOpen if it was changed, or is not that cover's */
    public byte[] open(Cover cover, byte[] sealed) {
        return cipher.open(bound(cover), sealed).orElseThrow(() -> new BallotDoesNotOpen(wave));
    }

    /** No code holds a line feed, and the hash is of one length: no two covers read the same. */
    private byte[] bound(Cover cover) {
        String codes = wave.cycle() + '\n' + wave.wave() + '\n' + cover.group() + '\n' + cover.channel() + '\n';
        byte[] text = codes.getBytes(StandardCharsets.UTF_8);
        byte[] hash = cover.spent().bytes();
        byte[] bound = new byte[text.length + hash.length];
        System.arraycopy(text, 0, bound, 0, text.length);
        System.arraycopy(hash, 0, bound, text.length, hash.length);
        return bound;
    }
}
