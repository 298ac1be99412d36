package org.jiheng.kit.standing;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which topics a service writes and reads, and how. */
@ConfigMapping(prefix = "jiheng.standings")
public interface StandingsConfig {
    /** Topics whose standings this service owns. */
    Optional<List<String>> publishes();

    /** Topics whose standings this service keeps a copy of. */
    Optional<List<String>> reads();

    /** Roles that may see what was published, taken and set aside. */
    List<String> readers();

    /** How long a start waits for the broker before it gives up. */
    @WithDefault("60s")
    Duration brokerPatience();

    Relay relay();

    Intake intake();

    interface Relay {
        /** The relay looks this often even if nothing woke it. */
        @WithDefault("250ms")
        Duration pollInterval();

        /** Silent for this long, a relay is given up and another instance's takes its place. */
        @WithDefault("10s")
        Duration lease();

        /** Rows a round; a round is one Kafka transaction. */
        @WithDefault("500")
        int batch();

        /** Time of day (UTC) from which every subject is sent once more, so that whatever was lost heals. */
        @WithDefault("18:30")
        LocalTime republishAt();
    }

    interface Intake {
        /** Records a batch; a batch is one database transaction. */
        @WithDefault("500")
        int batch();

        /** Silent for this long, an intake is given up and another instance's takes its partitions; they stand still until then. */
        @WithDefault("10s")
        Duration session();

        /** The longest pause between two attempts while the database is away. */
        @WithDefault("5s")
        Duration longestPause();
    }
}
