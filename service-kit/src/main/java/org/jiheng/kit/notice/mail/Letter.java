package org.jiheng.kit.notice.mail;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A copy that is to be sent now.
 *
 * @param id the row's, and so the message's: one that was sent twice can be told by it
 * @param attempts which attempt this is, from 1
 */
record Letter(
        UUID id,
        String person,
        String email,
        Locale language,
        String kind,
        String subject,
        Map<String, String> arguments,
        int attempts) {}
