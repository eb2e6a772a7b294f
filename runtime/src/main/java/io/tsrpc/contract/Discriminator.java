package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the property that distinguishes the records of a sealed interface. Without this annotation the property is {@code type}.
 *
 * <pre>{@code
 * @Discriminator("kind")
 * sealed interface Shape {
 *     record Circle(double radius) implements Shape {}      // TypeScript: { kind: 'Circle', radius: number }
 *     record Square(double side) implements Shape {}
 * }
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Discriminator {
    /** The name of the property, an identifier. No component of the records may have this name. */
    String value();
}
