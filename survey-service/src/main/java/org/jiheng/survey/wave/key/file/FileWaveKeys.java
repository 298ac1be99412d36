package org.jiheng.survey.wave.key.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.key.WaveKeyWrong;
import org.jiheng.survey.wave.key.WaveKeys;

/** One file a wave. Without a folder the service does not start. */
@Startup
@Singleton
public final class FileWaveKeys implements WaveKeys {
    private static final String HOW =
            ": name a folder that every instance of the service shares, that outlasts them, and"
                    + " that is not backed up together with the database (JIHENG_WAVE_KEYS)";

    private final KeyFiles files;

    FileWaveKeys(WaveKeysConfig config) {
        try {
            files = KeyFiles.in(config.directory()
                    .orElseThrow(() -> new IllegalStateException("jiheng.wave-keys.directory is missing" + HOW)));
        } catch (IOException e) {
            throw new IllegalStateException("jiheng.wave-keys.directory cannot be used (" + e + ")" + HOW, e);
        }
    }

    @Override
    public WaveKey make(WaveId wave) {
        return find(wave).orElseGet(() -> written(wave));
    }

    @Override
    public Optional<WaveKey> find(WaveId wave) {
        try {
            Optional<byte[]> found = files.read(name(wave));
            if (found.filter(bytes -> bytes.length != WaveKey.LENGTH).isPresent()) {
                throw new WaveKeyWrong(wave);
            }
            return found.map(WaveKey::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy(WaveId wave) {
        try {
            files.destroy(name(wave));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WaveKey written(WaveId wave) {
        WaveKey key = WaveKey.random();
        byte[] bytes = key.bytes();
        try {
            files.write(name(wave), bytes);
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Readable as far as the codes are plain, and in the end another one for each wave. */
    private static String name(WaveId wave) {
        return plain(wave.cycle()) + "_" + plain(wave.wave()) + "_" + digest(wave) + ".key";
    }

    private static String plain(String code) {
        return code.replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static String digest(WaveId wave) {
        try {
            byte[] text = (wave.cycle() + '\n' + wave.wave()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
