package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives an enum constant the string that TypeScript and JSON see. Without it that is the constant's name.
 *
 * <pre>{@code
 * enum Color { @StringValue("red") RED, @StringValue("green") GREEN }
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface StringValue {
    /** The string, unique within the enum. */
    String value();
}
