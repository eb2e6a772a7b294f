package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a property a name that a component cannot have in Java: {@code content-type}, {@code default}, {@code hashCode}.
 *
 * <pre>{@code
 * record Upload(
 *         @PropertyName("content-type") String contentType,   // 'content-type': string
 *         @PropertyName("default") boolean isDefault) {}      // default: boolean
 * }</pre>
 *
 * <p>JSON, TypeScript, the contract and the texts of errors have this name; Java has that of the component, which may change. The
 * annotation may also stand on a property, which is an abstract method, of an interface that records {@linkplain Extends extend}; a
 * record that extends it repeats the annotation.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.CLASS)
public @interface PropertyName {
    /** The name. It is not empty, and has neither quotation marks nor backslashes nor control characters. */
    String value();
}
