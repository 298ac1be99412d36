package org.jiheng.kit.trace;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** There are traces only where it was said to whom they go; no expression in a properties file can say so. */
public final class TracingWhereAskedFor implements ConfigSourceFactory {
    /** Below what anybody sets. */
    private static final int ORDINAL = 90;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue("JIHENG_OTLP_ENDPOINT");
        boolean asked = endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
        return List.of(new PropertiesConfigSource(
                Map.of("quarkus.otel.sdk.disabled", String.valueOf(!asked)),
                TracingWhereAskedFor.class.getName(),
                ORDINAL));
    }
}
