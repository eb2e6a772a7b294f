package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes {@code true} or {@code false} the value of a constant of an enum with {@link LiteralUnion @LiteralUnion}, beside literals that
 * are texts or numbers.
 *
 * <pre>{@code
 * @LiteralUnion
 * enum Visible { @BooleanValue(false) NOBODY, @StringValue("friends") FRIENDS }   // TypeScript: false | 'friends'
 * }</pre>
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface BooleanValue {
    /** The value. */
    boolean value();
}
