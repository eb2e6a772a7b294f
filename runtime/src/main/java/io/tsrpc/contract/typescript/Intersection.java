package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record what TypeScript calls an intersection: something that is several types at once.
 *
 * <pre>{@code
 * record Person(String name, int age) {}
 *
 * record Rights(boolean admin, Optional<String> group) {}
 *
 * @Intersection({Person.class, Rights.class})
 * record Member(String name, int age, boolean admin, Optional<String> group) {} // type Member = Person & Rights
 * }</pre>
 *
 * <p>It has the components of all of its members, with their names and types, and no others. What several members have is one component;
 * it is required if one of them requires it. For an object type without a name, as in {@code Person & { admin: boolean }}, write a nested
 * record. In JSON the properties are beside each other; in binary data each member is written with all of its own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Intersection {
    /** Its members, in the order of TypeScript: records, or interfaces whose abstract methods are properties. */
    Class<?>[] value();
}
