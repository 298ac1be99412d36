package org.jiheng.kit.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jakarta.inject.Singleton;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.Startup;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.logging.Logger;

/**
 * Keeps a service from starting in a way in which nothing it decides could be trusted. In production unless told
 * otherwise, so that forgetting a setting is found out before it does harm.
 */
@Startup(ProductionCheck.FIRST)
@Singleton
final class ProductionCheck implements FlywayConfigurationCustomizer {
    static final int FIRST = 1;

    private static final Logger LOG = Logger.getLogger(ProductionCheck.class);
    private static final String NONE = "";

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
        // a word that was mistyped switches nothing off
        if (!text("jiheng.production").equals("false")) {
            refuse(setup().faults());
        }
    }

    /** Flyway asks for this before it migrates: a service that is not fit leaves the database as it is. */
    @Override
    public void customize(FluentConfiguration migrations) {
        // that it was asked for is all
    }

    private static void refuse(List<String> faults) {
        if (!faults.isEmpty()) {
            String all = "Not fit for production:\n  - " + String.join("\n  - ", faults)
                    + "\nJIHENG_PRODUCTION=false is for trying out on one machine only.";
            // a line of its own: the one about the failed start is as long as its stack
            LOG.error(all);
            throw new IllegalStateException(all);
        }
    }

    private Setup setup() {
        return new Setup(
                List.of(text("quarkus.oidc.auth-server-url"), text("quarkus.oidc.token.issuer")),
                secrets(),
                takesOnlyTls(),
                text("jiheng.tls-terminated").equals("true"));
    }

    private List<Secret> secrets() {
        List<Secret> secrets = new ArrayList<>(List.of(
                secret("JIHENG_DB_PASSWORD", "quarkus.datasource.password", "quarkus.datasource.username"),
                secret("JIHENG_DB_OWNER_PASSWORD", "quarkus.flyway.password", "quarkus.flyway.username")));
        if (config.getValue("jiheng.mail.enabled", Boolean.class)
                && !text("quarkus.mailer.username").isEmpty()) {
            secrets.add(secret("JIHENG_MAIL_PASSWORD", "quarkus.mailer.password", "quarkus.mailer.username"));
        }
        return secrets;
    }

    private Secret secret(String setting, String key, String user) {
        return new Secret(setting, text(key), text(user));
    }

    private boolean takesOnlyTls() {
        boolean certified = List.of(
                        "quarkus.http.tls-configuration-name",
                        "quarkus.http.ssl.certificate.files",
                        "quarkus.http.ssl.certificate.key-store-file")
                .stream()
                .anyMatch(key -> !text(key).isEmpty());
        return certified && List.of("redirect", "disabled").contains(text("quarkus.http.insecure-requests"));
    }

    private String text(String key) {
        return Optional.ofNullable(config.getConfigValue(key).getValue()).orElse(NONE);
    }
}
