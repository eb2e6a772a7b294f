package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the number that stands for an enum constant in JSON and TypeScript. Without it the value is the constant's name.
 *
 * <pre>{@code
 * enum Level { @IntValue(0) LOW, @IntValue(10) HIGH }
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface IntValue {
    /** The number, unique within the enum. */
    int value();
}
