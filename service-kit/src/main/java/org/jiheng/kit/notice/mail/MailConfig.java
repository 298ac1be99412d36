package org.jiheng.kit.notice.mail;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whether and how copies of notices go out by e-mail. */
@ConfigMapping(prefix = "jiheng.mail")
public interface MailConfig {
    boolean enabled();

    /** Where the inbox is read, as the recipients type it. */
    Optional<String> inbox();

    Duration pollInterval();

    Duration firstRetry();

    Duration longestRetry();

    /** How often a message is tried before it is given up. */
    int attempts();

    /** How long the mail server may take for one message. */
    Duration timeout();
}
