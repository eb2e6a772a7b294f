package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a {@code long} is only ever read by Java, so that all 64 bits may be used. Without it a value
 * beyond ±(2^53 − 1) is an encode error, because a JavaScript peer would read another number than was sent.
 *
 * <pre>{@code
 * record MsgTrade(@JavaPeersOnly long orderId, double price) {}
 * }</pre>
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.CLASS)
public @interface JavaPeersOnly {}
