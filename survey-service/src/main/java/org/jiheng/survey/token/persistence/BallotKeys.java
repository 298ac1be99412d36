package org.jiheng.survey.token.persistence;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Map;
import java.util.TreeMap;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.database.Sql;
import org.jiheng.survey.token.BlindSigner;
import org.jiheng.survey.token.GroupKey;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveCipher;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.key.WaveKeyWrong;

/** The keys of all waves' groups. */
@ApplicationScoped
public class BallotKeys {
    private final Sql sql;

    BallotKeys(Sql sql) {
        this.sql = sql;
    }

    /** The private half is sealed under the wave's key: without that it signs nothing any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WaveId wave, String group, KeyPair pair, WaveKey key) {
        sql.update(
                "INSERT INTO ballot_key (cycle, wave, group_code, public_key, sealed_private) VALUES (?, ?, ?, ?, ?)",
                wave.cycle(),
                wave.wave(),
                group,
                pair.getPublic().getEncoded(),
                new WaveCipher(key).seal(bound(wave, group), pair.getPrivate().getEncoded()));
    }

    /** Whether the wave was opened before there were tokens. */
    public boolean isWithout(WaveId wave) {
        return publicKeys(wave).isEmpty();
    }

    /** By group. */
    public Map<String, GroupKey> publicKeys(WaveId wave) {
        Map<String, GroupKey> keys = new TreeMap<>();
        sql.list(
                "SELECT group_code, public_key FROM ballot_key WHERE cycle = ? AND wave = ?",
                row -> keys.put(row.getString(1), GroupKey.of(row.getBytes(2))),
                wave.cycle(),
                wave.wave());
        return keys;
    }

    public GroupKey publicKey(WaveId wave, String group) {
        return publicKeys(wave).get(group);
    }

    /** By group. */
    public Map<String, BlindSigner> signers(WaveId wave, WaveKey key) {
        WaveCipher cipher = new WaveCipher(key);
        Map<String, BlindSigner> signers = new TreeMap<>();
        sql.list(
                "SELECT group_code, sealed_private FROM ballot_key WHERE cycle = ? AND wave = ?",
                row -> signers.put(
                        row.getString(1),
                        BlindSigner.of(cipher.open(bound(wave, row.getString(1)), row.getBytes(2))
                                .orElseThrow(() -> new WaveKeyWrong(wave)))),
                wave.cycle(),
                wave.wave());
        return signers;
    }

    /** No code holds a line feed, so no two read the same. */
    private static byte[] bound(WaveId wave, String group) {
        return ("ballot key\n" + wave.cycle() + '\n' + wave.wave() + '\n' + group).getBytes(StandardCharsets.UTF_8);
    }
}
