package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an enum a union of literals in TypeScript, instead of an {@code enum}. The literals are the values of the constants: their
 * names, or what {@link io.tsrpc.contract.StringValue @StringValue} and {@link io.tsrpc.contract.IntValue @IntValue} say.
 *
 * <pre>{@code
 * @LiteralUnion
 * enum Role { @StringValue("admin") ADMIN, @StringValue("user") USER }     // TypeScript: 'admin' | 'user'
 * }</pre>
 *
 * <p>{@code keyof} has the same bytes: the names of the properties, those of the type itself first. In JSON there is no difference to
 * any other enum, but for the texts of errors. In binary a value takes two bytes instead of one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface LiteralUnion {}
