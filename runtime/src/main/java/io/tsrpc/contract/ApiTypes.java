package io.tsrpc.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names types that are there already as the request or the response of an API, instead of nested types {@code Req} and {@code Res}. So
 * APIs can share types, and what an API sends can be what others have as a component.
 *
 * <pre>{@code
 * public record User(String id, String name) {}
 *
 * @ApiTypes(res = User.class)
 * public interface ApiGetUser {
 *     record Req(String id) {}
 * }
 *
 * @ApiTypes(req = User.class, res = User.class)
 * public interface ApiSaveUser {}
 * }</pre>
 *
 * <p>Clients and skeletons take and return the types themselves: {@code User saveUser(User req, ApiCall<User, User> call)}. In
 * TypeScript and in the service proto they have second names: {@code export type ReqSaveUser = User}. Data is the same as that of a
 * nested type with the same content.
 *
 * <p>The types are records, sealed interfaces of records or enums, without type parameters, that are compiled with the protocol. It
 * stands on the interface of an API; anywhere else it is a compile error or has no meaning.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ApiTypes {
    /** The type of requests. By default that is the nested {@code Req}. */
    Class<?> req() default void.class;

    /** The type of responses. By default that is the nested {@code Res}. */
    Class<?> res() default void.class;
}
