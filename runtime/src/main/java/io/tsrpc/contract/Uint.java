package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that an integer is never negative. It is {@code uint} in TypeScript and a plain varint on the wire, which is shorter
 * than the zigzag form of {@code int} from 64 on.
 *
 * <pre>{@code
 * record MsgScore(String player, @Uint int points, List<@Uint Long> history) {}
 * }</pre>
 *
 * <p>It is allowed on {@code byte}, {@code short}, {@code int}, {@code long} and their boxes. A negative value is an encode
 * error. A received value that does not fit into the Java type is a decode error. Both errors name the property.
 */
@Documented
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.CLASS)
public @interface Uint {}
