package org.jiheng.scoring.print;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.kit.print.Glyphs;
import org.jiheng.kit.print.Printer;

/** The kit's printer, as this service is set up. */
@Singleton
final class Printing {
    @Produces
    @Singleton
    Printer printer(
            @ConfigProperty(name = "scoring.print.at-once") int atOnce,
            @ConfigProperty(name = "scoring.print.patience-millis") long patienceMillis) {
        return new Printer(atOnce, patienceMillis);
    }

    @Produces
    @Singleton
    Glyphs glyphs() {
        return new Glyphs();
    }
}
