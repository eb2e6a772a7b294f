package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record what TypeScript calls {@code Pick}: some properties of another type.
 *
 * <pre>{@code
 * record User(long id, String name, String mail) {}
 *
 * @Pick(User.class)
 * record Contact(String name, String mail) {} // type Contact = Pick<User, 'name' | 'mail'>
 * }</pre>
 *
 * <p>The components say which properties; they have their names and types. In binary data its properties have the numbers of the other type.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Pick {
    /** The other type: a record, or an interface whose abstract methods are properties. */
    Class<?> value();
}
