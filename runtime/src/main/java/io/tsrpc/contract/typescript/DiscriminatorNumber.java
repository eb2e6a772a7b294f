package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the value of the discriminator property for a record of a sealed interface to a number, where {@link
 * io.tsrpc.contract.DiscriminatorValue @DiscriminatorValue} sets it to a text.
 *
 * <pre>{@code
 * @Discriminator("code")
 * sealed interface Event {
 *     @DiscriminatorNumber(1)
 *     record Joined(String name) implements Event {}     // TypeScript: { code: 1, name: string }
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface DiscriminatorNumber {
    /** The number, unique among the records of the interface. */
    int value();
}
