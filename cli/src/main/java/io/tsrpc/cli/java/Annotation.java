package io.tsrpc.cli.java;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An annotation.
 *
 * @param type its class in a library; empty if it is one of the protocol
 * @param declaration its declaration in the protocol
 * @param values its members. A value is a {@link Declaration}, whose class it is, an annotation, an array, or
 *     the text of a Java expression
 */
record Annotation(String type, @Nullable Declaration declaration, Map<String, Object> values) {
    /** An array of values. */
    record Items(List<Object> items) {}

    Annotation(String type, Map<String, Object> values) {
        this(type, null, values);
    }

    /** An annotation of the protocol. */
    static Annotation ofConf(Declaration declaration, Map<String, Object> values) {
        return new Annotation("", declaration, values);
    }

    static final String CONTRACT = "io.tsrpc.contract.";
    static final String TYPESCRIPT = "io.tsrpc.contract.typescript.";

    static Annotation of(String type) {
        return new Annotation(type, Map.of());
    }

    static Annotation of(String type, Object value) {
        return new Annotation(type, Map.of("value", value));
    }

    static Annotation ofText(String type, String value) {
        return of(type, JavaText.quoted(value));
    }

    static Annotation formerName(String name) {
        return ofText(CONTRACT + "FormerName", name);
    }

    /** What keeps the name of a property of which the component has another one; the former name if no property can be called so. */
    static Annotation propertyName(String name) {
        return Words.isProperty(name) ? ofText(TYPESCRIPT + "PropertyName", name) : formerName(name);
    }

    static Annotation ofTypes(String type, List<Declaration> types) {
        return of(type, types.size() == 1 ? types.get(0) : new Items(List.copyOf(types)));
    }

    static Annotation literalProperty(String name, Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", JavaText.quoted(name));
        if (value instanceof String text) {
            values.put("value", JavaText.quoted(text));
        } else {
            values.put(value instanceof Boolean ? "booleanValue" : "intValue", String.valueOf(value));
        }
        return new Annotation(TYPESCRIPT + "LiteralProperty", values);
    }

    static Annotation enumValue(Object value) {
        if (value instanceof Boolean) {
            return of(TYPESCRIPT + "BooleanValue", String.valueOf(value));
        }
        return value instanceof String text
                ? ofText(CONTRACT + "StringValue", text)
                : of(CONTRACT + "IntValue", String.valueOf(value));
    }

    static Annotation discriminatorValue(Object value) {
        return value instanceof String text
                ? ofText(CONTRACT + "DiscriminatorValue", text)
                : of(TYPESCRIPT + "DiscriminatorNumber", String.valueOf(value));
    }
}
