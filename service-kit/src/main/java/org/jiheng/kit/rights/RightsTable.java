package org.jiheng.kit.rights;

import java.util.List;

/** A table of rights: each service declares its own as a bean, and so does each feature of the kit that has endpoints. */
public interface RightsTable {
    List<Act> acts();
}
