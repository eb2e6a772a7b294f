package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the value of the discriminator property for a record of a sealed interface. Without this annotation the value is the
 * record's simple name.
 *
 * <pre>{@code
 * @DiscriminatorValue("circle")
 * record Circle(double radius) implements Shape {}          // TypeScript: { type: 'circle', radius: number }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface DiscriminatorValue {
    /** The value, unique among the records of the interface. */
    String value();
}
