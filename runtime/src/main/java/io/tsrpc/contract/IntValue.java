package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an enum constant the number that TypeScript and JSON see.
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
