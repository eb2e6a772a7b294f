package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a tuple: its components are sent by position, without names. A tuple has up to 64 components. Optional
 * components ({@code @Nullable} or {@code Optional}) must be last.
 *
 * <pre>{@code
 * @Tuple
 * record Point(double x, double y, @Nullable Double z) {}      // TypeScript: [number, number, number?]
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Tuple {}
