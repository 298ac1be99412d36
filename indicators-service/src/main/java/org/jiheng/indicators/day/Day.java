package org.jiheng.indicators.day;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A day of the years 1900 to 2999; others are slips of the pen that no calendar here and no database is asked about. */
@Constraint(validatedBy = Day.OfTheseCenturies.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Day {
    String message() default "{org.jiheng.indicators.day.Day.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says yes to a day that is missing; others ask for that. */
    class OfTheseCenturies implements ConstraintValidator<Day, LocalDate> {
        private static final int FIRST = 1900;
        private static final int LAST = 2999;

        @Override
        public boolean isValid(LocalDate day, ConstraintValidatorContext context) {
            return day == null || FIRST <= day.getYear() && day.getYear() <= LAST;
        }
    }
}
