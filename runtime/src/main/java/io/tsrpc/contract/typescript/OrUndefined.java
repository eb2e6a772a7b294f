package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a component that may be absent the bytes of {@code T | undefined}, which {@code name?: Item['other']} has too, if the other
 * property is optional.
 *
 * <pre>{@code
 * record Change(
 *         @OrUndefined Optional<String> name,             // name?: string | undefined
 *         @OrUndefined @OrNull Optional<String> mail) {}  // mail?: string | null | undefined
 * }</pre>
 *
 * <p>It matters for binary data only, and only if TypeScript has the word {@code undefined} there: {@code name?: string} is any
 * optional component.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface OrUndefined {}
