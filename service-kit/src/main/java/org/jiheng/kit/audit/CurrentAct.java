package org.jiheng.kit.audit;

import java.util.Optional;

/** Which act the request under way is. Whoever checks rights knows; without a bean of this type, no act has a name. */
public interface CurrentAct {
    /** The act's name, such as {@code file-plan}; empty: the method and the path's template stand for it. */
    Optional<String> name();
}
