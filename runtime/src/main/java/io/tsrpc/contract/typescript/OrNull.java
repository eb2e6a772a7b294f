package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes null a value of a component: {@code T | null} in TypeScript, where the property is required. Without this annotation null says
 * that there is no value, and nothing is sent.
 *
 * <pre>{@code
 * record User(
 *         @OrNull String nickname,                       // nickname: string | null
 *         @OrNull Optional<String> avatar) {}            // avatar?: string | null
 * }</pre>
 *
 * <p>A component that is null is sent as null, in both formats. What is absent on arrival is read as null, unless the reading server
 * has {@code strictNullChecks}, which insists on a null.
 *
 * <p>On an {@code Optional} it tells apart what TypeScript tells apart: {@code Optional.empty()} is not sent, null is sent as null. Such
 * a component can be null, as no other {@code Optional} can.
 *
 * <p>{@code @Nullable} beside it has no effect here, but on tools that check for null. Elements of lists and values of maps need only
 * {@code @Nullable}. The annotation may also stand on a property, which is an abstract method, of an interface that records
 * {@linkplain Extends extend}.
 *
 * <p>On a sealed interface, or an enum with {@link LiteralUnion @LiteralUnion}, it makes null a member of the union itself, which has
 * other bytes than a union with null beside it. A component says by {@code @OrNull} all the same that it may be null:
 *
 * <pre>{@code
 * @OrNull
 * @LiteralUnion
 * enum Role { @StringValue("admin") ADMIN, @StringValue("user") USER }
 *
 * record Member(@OrNull Role role) {}                    // role: 'admin' | 'user' | null
 * }</pre>
 */
@Documented
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface OrNull {}
