package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Scalar;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A type where it is used, as the contract tells it. */
sealed interface Shape {
    /** A number, boolean or string. */
    record Plain(Scalar scalar) implements Shape {}

    /** A string of a certain form, which only Java checks. */
    record Text(String form) implements Shape {}

    /**
     * Bytes.
     *
     * @param array TSBuffer's type of array
     * @param form the form that only Java checks, or empty
     */
    record Bytes(String array, String form) implements Shape {}

    /** A date. */
    record Date() implements Shape {}

    /** Any JSON value. */
    record Any() implements Shape {}

    /** Any JSON object or array, which is any value for Java. */
    record AnyObject() implements Shape {}

    /**
     * A list or an array.
     *
     * @param distinct whether Java refuses duplicates
     */
    record Items(Shape element, boolean distinct) implements Shape {}

    /**
     * A map.
     *
     * @param keys the Java type of keys that are numbers, in lower case; empty for strings
     */
    record Dictionary(String keys, Shape value) implements Shape {}

    /** The type, or null, inside a list or a map. */
    record Nullable(Shape type) implements Shape {}

    /** A named type. */
    record Reference(String schemaId) implements Shape {}

    /** A constant: the discriminator of a record, or another property with one value, or a member of a union. */
    record Literal(@org.jspecify.annotations.Nullable Object value) implements Shape {}

    /**
     * A schema that Java does not use, or not without a name.
     *
     * @param json the schema, which tells two of them apart
     * @param parts the members of a union by their ids; empty if it is none
     */
    record Foreign(String json, Map<Integer, Shape> parts) implements Shape {
        /** One without parts. */
        Foreign(String json) {
            this(json, Map.of());
        }

        /** Whether both are unions whose members have the same ids. */
        boolean hasPartsLike(Foreign other) {
            return !parts.isEmpty() && parts.keySet().equals(other.parts.keySet());
        }

        /** The type, if it is one beside null, with other ids than in Java. */
        Optional<Shape> orNull() {
            List<Shape> types = parts.values().stream()
                    .filter(part -> !part.equals(new Literal(null)))
                    .toList();
            return parts.size() == 2 && types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
        }
    }

    /** The type of a property, or the record of a union. */
    static Shape of(Member member) {
        return member.schema().get("type") instanceof Map<?, ?> schema ? of(schema) : new Foreign("");
    }

    /** Understands a schema. */
    static Shape of(Map<?, ?> schema) {
        String java = schema.get("java") instanceof String text ? text : "";
        return switch (String.valueOf(schema.get("type"))) {
            case "Boolean" -> new Plain(Scalar.BOOLEAN);
            case "String" -> java.isEmpty() ? new Plain(Scalar.STRING) : new Text(java);
            case "Number" -> number(schema, java);
            case "Date" -> new Date();
            case "Any" -> new Any();
            case "Object" -> new AnyObject();
            case "Buffer" -> new Bytes(text(schema, "arrayType", "ArrayBuffer"), java);
            case "Array" -> new Items(of(map(schema, "elementType")), java.equals("Set"));
            case "Reference" -> new Reference(text(schema, "target", ""));
            case "Literal" -> new Literal(schema.get("literal"));
            case "Interface" ->
                schema.get("indexSignature") instanceof Map<?, ?> signature && !schema.containsKey("properties")
                        ? ofSignature(signature)
                        : foreign(schema);
            case "Union" -> union(schema);
            default -> foreign(schema);
        };
    }

    private static Shape number(Map<?, ?> schema, String java) {
        Object kind = schema.get("scalarType");
        if (kind == null || kind.equals("double")) {
            return new Plain(java.equals("float") ? Scalar.FLOAT : Scalar.DOUBLE);
        }
        boolean unsigned = kind.equals("uint");
        if (!unsigned && !kind.equals("int")) {
            return foreign(schema);
        }
        return new Plain(
                switch (java) {
                    case "byte" -> unsigned ? Scalar.UINT_BYTE : Scalar.BYTE;
                    case "short" -> unsigned ? Scalar.UINT_SHORT : Scalar.SHORT;
                    case "int" -> unsigned ? Scalar.UINT_INT : Scalar.INT;
                    case "64 bits" -> unsigned ? Scalar.JAVA_UINT_LONG : Scalar.JAVA_LONG;
                    default -> unsigned ? Scalar.UINT_LONG : Scalar.LONG;
                });
    }

    /** The map that an index signature is. */
    static Shape ofSignature(Map<?, ?> signature) {
        boolean numbers = "Number".equals(signature.get("keyType"));
        return new Dictionary(numbers ? text(signature, "java", "long") : "", of(map(signature, "type")));
    }

    /** A union of a type and null, which have these ids in Java; named unions are types of their own. */
    private static Shape union(Map<?, ?> schema) {
        if (schema.get("members") instanceof List<?> members
                && members.size() == 2
                && members.get(0) instanceof Map<?, ?> one
                && members.get(1) instanceof Map<?, ?> other) {
            Map<?, ?> type = hasId(one, 0) ? one : other;
            Map<?, ?> nothing = hasId(one, 0) ? other : one;
            if (hasId(type, 0) && hasId(nothing, 1) && isNull(map(nothing, "type"))) {
                return new Nullable(of(map(type, "type")));
            }
        }
        Map<Integer, Shape> parts = new TreeMap<>();
        for (Object member : schema.get("members") instanceof List<?> members ? members : List.of()) {
            if (member instanceof Map<?, ?> entry && entry.get("id") instanceof Integer id) {
                parts.put(id, part(map(entry, "type")));
            }
        }
        return new Foreign(foreign(schema).json(), Collections.unmodifiableMap(parts));
    }

    /** Undefined is another literal than null. */
    private static Shape part(Map<?, ?> schema) {
        return "Literal".equals(schema.get("type")) && !schema.containsKey("literal") ? foreign(schema) : of(schema);
    }

    private static boolean isNull(Map<?, ?> schema) {
        return schema.containsKey("literal") && schema.get("literal") == null;
    }

    private static boolean hasId(Map<?, ?> member, int id) {
        return member.get("id") instanceof Integer number && number == id;
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static Foreign foreign(Map<?, ?> schema) {
        return new Foreign(JsonPrinter.onOneLine((Map<String, @org.jspecify.annotations.Nullable Object>) schema));
    }

    private static String text(Map<?, ?> schema, String key, String otherwise) {
        return schema.get(key) instanceof String text ? text : otherwise;
    }

    private static Map<?, ?> map(Map<?, ?> schema, String key) {
        return schema.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }
}
