package io.tsrpc.contract.typescript;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a map the place of all properties that a record does not declare: TypeScript's index signature beside properties.
 *
 * <pre>{@code
 * record Event(String name, @Rest Map<String, Object> more) {} // { name: string; [key: string]: any }
 * }</pre>
 *
 * <p>Its entries are sent beside the properties, and what arrives beside them is in it. It never contains the name of a property: to send
 * one is an error, and to receive one, which only binary data can have, is ignored. The component's own name is not sent.
 *
 * <p>The map has strings as keys, and is never null. Unless its values are {@code Object}, all properties are required and of their type,
 * as TypeScript and TSRPC want it.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.CLASS)
public @interface Rest {}
