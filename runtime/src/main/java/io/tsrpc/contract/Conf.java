package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks your own annotation as configuration of services. It corresponds to TSRPC's {@code export const conf}. Flows of servers
 * and clients read it by {@link io.tsrpc.proto.Service#conf(Class) call.service().conf(Access.class)}.
 *
 * <pre>{@code
 * @Conf
 * public @interface Access {
 *     boolean needLogin() default true;
 *     Role[] roles() default {};               // Role.ADMIN has the @StringValue("admin")
 * }
 *
 * @Access(roles = Role.ADMIN)
 * public interface ApiKick { ... }             // conf() is {needLogin=true, roles=[admin]}
 * }</pre>
 *
 * <p>The annotation stands on a service, or on the package of a folder, in its {@code package-info.java}. There it holds for all
 * services of the folder and of the folders below. The nearest one holds as a whole: {@code @Access} on a service replaces that
 * of its folder, with all members. Anywhere else in the compilation it is a compile error, because it would have no effect.
 *
 * <p>For a service without the annotation, in a folder without it, {@code conf(Access.class)} is null. Let that mean what is
 * safe.
 *
 * <p>Members may be numbers, booleans, strings, enums, annotations and arrays of these. In {@code conf()} and in TypeScript enum
 * constants are their values in JSON, as {@link StringValue} or {@link IntValue} says, and annotations are maps. It is a compile
 * error if two annotations that hold for a service have members with the same name. The annotation and the types of its members
 * must be public, unless they are in the root package. Their retention does not matter.
 */
@Documented
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Conf {}
