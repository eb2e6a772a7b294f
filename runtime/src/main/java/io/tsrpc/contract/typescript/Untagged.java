package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a sealed interface a union of TypeScript whose members have no discriminator: {@code A | B}, {@code string | number}.
 *
 * <pre>{@code
 * @Untagged
 * sealed interface Recipient { // type Recipient = Place | string | uint[]
 *     record Place(double x, double y) implements Recipient {}
 *
 *     @UnionValue
 *     record Name(String value) implements Recipient {}
 *
 *     @UnionValue
 *     record Users(List<@Uint Long> ids) implements Recipient {}
 * }
 * }</pre>
 *
 * <p>Binary data says which member a value is. JSON does not: it is read as the first member, in their order, that it fits and that has
 * all of its properties, otherwise as the first that it fits. So the order says which member takes a value that fits several.
 *
 * <p>TSRPC's packages send an object as all members that it fits, each with what those before it lack; it is read as in JSON.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Untagged {}
