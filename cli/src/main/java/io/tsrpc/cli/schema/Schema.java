package io.tsrpc.cli.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A type of TypeScript, as TSBuffer's schema has it (tsbuffer-schema 2.2.0). */
public sealed interface Schema {
    /** A type without anything in it. */
    enum Plain implements Schema {
        BOOLEAN("boolean"),
        STRING("string"),
        NUMBER("number"),
        INT("int"),
        UINT("uint"),
        BIGINT("bigint"),
        DATE("Date"),
        ANY("any"),
        OBJECT("object");

        private final String typeScript;

        Plain(String typeScript) {
            this.typeScript = typeScript;
        }

        /** The type in TypeScript. */
        public String typeScript() {
            return typeScript;
        }
    }

    /**
     * Bytes, or numbers in them.
     *
     * @param arrayType such as {@code Uint8Array}; {@code ArrayBuffer} if the schema has none
     */
    record Buffer(String arrayType) implements Schema {}

    /** A list. */
    record Array(Schema element) implements Schema {}

    /**
     * A tuple.
     *
     * @param optionalStart the index of the first element that may be absent; their number if none may
     */
    record Tuple(List<Schema> elements, int optionalStart) implements Schema {}

    /**
     * An enum; the schema does not have the names of its constants.
     *
     * @param values a {@link String} or a number for each constant
     */
    record Enumeration(List<Object> values) implements Schema {}

    /**
     * A type with one value.
     *
     * @param value a string, number or boolean, or null
     * @param isUndefined whether the value is {@code undefined}
     */
    record Literal(@Nullable Object value, boolean isUndefined) implements Schema {
        /** Whether the value is {@code null}. */
        public boolean isNull() {
            return value == null && !isUndefined;
        }
    }

    /** A type with a name. */
    record Reference(String target) implements Schema {}

    /**
     * An object.
     *
     * @param parents what it extends
     * @param index the type of values under any other key, or null
     */
    record Interface(
            List<Schema> parents,
            List<Property> properties,
            @Nullable Index index) implements Schema {}

    /** A property of an object. */
    record Property(String name, boolean optional, Schema type) {}

    /**
     * {@code [key: string]: T}.
     *
     * @param isNumber whether keys are numbers
     */
    record Index(boolean isNumber, Schema type) {}

    /** One of several types. */
    record Union(List<Member> members) implements Schema {}

    /** All of several types. */
    record Intersection(List<Member> members) implements Schema {}

    /** A part of a union or an intersection, with its number in binary data. */
    record Member(int id, Schema type) {}

    /**
     * {@code Pick}, {@code Omit} or {@code Partial}.
     *
     * @param kind its name
     * @param keys the properties that are picked or omitted
     */
    record Mapped(String kind, Schema target, List<String> keys) implements Schema {}

    /** An object in which another one replaces properties. */
    record Overwrite(Schema target, Schema overwrite) implements Schema {}

    /** {@code T['name']}. */
    record IndexedAccess(Schema target, String index) implements Schema {}

    /** {@code keyof T}. */
    record Keyof(Schema target) implements Schema {}

    /** {@code NonNullable<T>}. */
    record NonNullable(Schema target) implements Schema {}
}
