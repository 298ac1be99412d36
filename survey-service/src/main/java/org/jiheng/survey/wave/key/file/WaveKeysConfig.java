package org.jiheng.survey.wave.key.file;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where keys of waves are kept. */
@ConfigMapping(prefix = "jiheng.wave-keys")
public interface WaveKeysConfig {
    /** The folder; there is no default. Every instance of the service has the same. */
    Optional<Path> directory();
}
