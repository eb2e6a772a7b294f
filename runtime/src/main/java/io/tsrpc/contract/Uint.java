package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an integer is never negative: it is {@code uint} for TypeScript and a plain varint on the wire,
 * which is shorter than the zigzag form of {@code int} from 64 on.
 *
 * <pre>{@code
 * record MsgScore(String player, @Uint int points, List<@Uint Long> history) {}
 * }</pre>
 *
 * <p>Allowed on {@code byte}, {@code short}, {@code int}, {@code long} and their boxes. A negative value is an
 * encode error, one that does not fit into the Java type a decode error; both name the property.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.CLASS)
public @interface Uint {}
