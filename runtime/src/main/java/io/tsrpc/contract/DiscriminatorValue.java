package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a record of a sealed interface the text of its discriminator property. Without it that is the
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
    /** The text, unique among the records of the interface. */
    String value();
}
