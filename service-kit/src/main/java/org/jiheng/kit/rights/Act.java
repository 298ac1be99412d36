package org.jiheng.kit.rights;

import java.util.List;
import java.util.Locale;

/**
 * Something a caller may do or read. Each service has one enum of its acts, which is its table of rights: act × role ×
 * what must hold between the caller and the row.
 */
public interface Act {
    /** The enum constant's name. */
    String name();

    /** Who may, and where; the act is permitted if one of them holds. */
    List<Grant> grants();

    /** What the endpoint's {@code @PermissionsAllowed} says: the name in kebab-case. */
    default String permission() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
