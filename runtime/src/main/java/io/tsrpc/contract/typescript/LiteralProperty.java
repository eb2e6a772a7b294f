package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a property to a record that has always the same value, and is no component. JSON always has it, binary has no bytes for it. A
 * reader refuses JSON without it, or with another value.
 *
 * <pre>{@code
 * @LiteralProperty(name = "type", value = "text")
 * @LiteralProperty(name = "version", intValue = 2)
 * record Text(String content) {}                         // TypeScript: { type: 'text', version: 2, content: string }
 * }</pre>
 *
 * <p>The records of a sealed interface have such a property anyway: {@link io.tsrpc.contract.Discriminator @Discriminator}.
 */
@Documented
@Repeatable(LiteralProperty.List.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LiteralProperty {
    /** The name of the property, an identifier. No component may have this name. */
    String name();

    /** The value, if it is a text. Exactly one of the three values must be given. */
    String value() default "";

    /** The value, if it is a number. */
    int intValue() default 0;

    /** The value, if it is a boolean. */
    boolean booleanValue() default false;

    /** Several literal properties of one record. */
    @Documented
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.CLASS)
    @interface List {
        /** The properties. */
        LiteralProperty[] value();
    }
}
