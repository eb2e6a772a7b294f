package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the string that stands for an enum constant in JSON and TypeScript. Without it the value is the constant's name.
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
