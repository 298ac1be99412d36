package org.jiheng.kit.rights;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operations are for everybody, signed in or not: beside {@code @PermitAll}, which nobody writes by mistake then. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {
    /** Why. */
    String value();
}
