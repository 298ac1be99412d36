package org.jiheng.kit.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation may succeed without an audit entry. Anything else that changes something and says nothing fails. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unaudited {
    /** Why. */
    String value();

    /** Whether refused attempts are recorded nevertheless; false where not even who tried may be kept. */
    boolean refusals() default true;
}
