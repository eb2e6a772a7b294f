package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a package as the root of one protocol set. Every {@code Api*} interface and {@code Msg*} record in
 * it and below becomes a service, named by its folder below the root and its name without the prefix.
 *
 * <pre>{@code
 * @Protocols
 * package com.example.chat.protocols;
 *
 * import io.tsrpc.contract.Protocols;
 * }</pre>
 *
 * <p>{@code com.example.chat.protocols.user.ApiLogin} is then the service {@code user/Login}, and
 * {@code ChatProtocol}, {@code ChatClient} and {@code ChatApi} are generated into the root package.
 * Roots may not be nested in each other.
 */
@Documented
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Protocols {
    /**
     * The prefix of the generated class names: {@code "Chat"} gives {@code ChatProtocol}. Empty (the default)
     * takes the last part of the package name that is not {@code protocols} or {@code protocol}.
     */
    String name() default "";
}
