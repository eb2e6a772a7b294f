package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that only Java peers read a {@code long}, so that it may use all 64 bits. Without this annotation a value beyond
 * ±(2^53 − 1) is an encode error, because a JavaScript peer would read another number.
 *
 * <pre>{@code
 * record MsgTrade(@JavaPeersOnly long orderId, double price) {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.CLASS)
public @interface JavaPeersOnly {}
