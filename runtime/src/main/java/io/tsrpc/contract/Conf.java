package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks your own annotation, whose members become the configuration of the service that it annotates. It corresponds to TSRPC's
 * {@code export const conf}. Flows read the configuration by {@code call.service().conf()}.
 *
 * <pre>{@code
 * @Conf
 * public @interface Access {
 *     boolean needLogin() default true;
 *     String[] roles() default {};
 * }
 *
 * @Access(needLogin = false)
 * public interface ApiLogin { ... }            // conf() is {needLogin=false, roles=[]}
 * }</pre>
 *
 * <p>A service without the annotation has no such members: its {@code conf()} is empty.
 *
 * <p>Members may be numbers, booleans, strings, enums (their names), annotations (maps) and arrays of these. It is a compile
 * error if two annotations on one service have members with the same name.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Conf {}
