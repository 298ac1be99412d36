package org.jiheng.scoring.bulletin;

import java.util.Optional;

/**
 * What whoever issues a bulletin says of it; all else is the published result's.
 *
 * @param body in whose name it is issued
 * @param prefix of its number
 * @param addressees 主送机关, as they stand above the text
 */
public record BulletinDraft(String body, String prefix, Optional<String> addressees) {}
