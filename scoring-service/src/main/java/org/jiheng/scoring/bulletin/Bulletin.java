package org.jiheng.scoring.bulletin;

import java.util.Optional;
import java.util.UUID;

import org.jiheng.kit.calendar.Dated;

/**
 * 通报: issued once for a published version; nothing of it ever changes.
 *
 * @param replaces the bulletin of the version that this one corrects, if that had one
 * @param dates the day it was issued on stands below it
 */
public record Bulletin(
        UUID id,
        String cycle,
        int version,
        BulletinNumber number,
        String body,
        Optional<String> addressees,
        Optional<UUID> replaces,
        Dated dates,
        String issuedBy) {}
