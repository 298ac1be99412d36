package org.jiheng.kit.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jakarta.interceptor.InterceptorBinding;

/**
 * On a resource method: a caller may repeat the request under the same {@code Idempotency-Key}. The method runs in one
 * transaction with the keeping of its answer, which its use case joins; a repetition gets the kept answer and runs
 * nothing. Without the header the method runs as if it were not annotated.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SafeToRepeat {}
