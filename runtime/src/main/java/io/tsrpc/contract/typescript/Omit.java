package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record what TypeScript calls {@code Omit}: the properties of another type but some.
 *
 * <pre>{@code
 * record User(long id, String name, String mail) {}
 *
 * @Omit(User.class)
 * record NewUser(String name, String mail) {} // type NewUser = Omit<User, 'id'>
 * }</pre>
 *
 * <p>What is no component is left out. The components have the names and types of the properties. In binary data its properties have the numbers of the other type.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Omit {
    /** The other type: a record, or an interface whose abstract methods are properties. */
    Class<?> value();
}
