package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record what TypeScript calls {@code Partial}: the properties of another type, each optional.
 *
 * <pre>{@code
 * record Settings(String theme, int size) {}
 *
 * @Partial(Settings.class)
 * record Change(Optional<String> theme, Optional<Integer> size) {} // type Change = Partial<Settings>
 * }</pre>
 *
 * <p>It has a component for each property, optional, of its name and type. In binary data its properties have the numbers of the other type.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Partial {
    /** The other type: a record, or an interface whose abstract methods are properties. */
    Class<?> value();
}
