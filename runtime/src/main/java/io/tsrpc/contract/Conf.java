package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation of yours whose members become the configuration of the service it stands on. It is the
 * counterpart of TSRPC's {@code export const conf}, and flows read it with {@code call.service().conf()}.
 *
 * <pre>{@code
 * @Conf
 * public @interface Access {
 *     boolean needLogin() default false;
 *     String[] roles() default {};
 * }
 *
 * @Access(needLogin = true)
 * public interface ApiDeleteRoom { ... }       // conf() is {needLogin=true, roles=[]}
 * }</pre>
 *
 * <p>Members may be numbers, booleans, strings, enums (their names), annotations (maps) and arrays of these.
 * Two annotations on one service that share a member name are a compile error.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Conf {}
