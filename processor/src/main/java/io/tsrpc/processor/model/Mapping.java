package io.tsrpc.processor.model;

import java.util.List;

/**
 * How a record takes the properties of another type, as TypeScript's mapped types do.
 *
 * @param target the other type
 * @param keys the properties that are picked or left out, in the order of the other type; none for {@link Kind#PARTIAL}
 */
public record Mapping(Kind kind, TypeUse.NamedUse target, List<String> keys) {
    /** TSBuffer's kinds, by their names there. */
    public enum Kind {
        /** Some properties. */
        PICK("Pick"),
        /** All properties but some. */
        OMIT("Omit"),
        /** All properties, each optional. */
        PARTIAL("Partial");

        private final String schemaType;

        Kind(String schemaType) {
            this.schemaType = schemaType;
        }

        /** The name, in TypeScript too. */
        public String schemaType() {
            return schemaType;
        }
    }

    /** Copies the list. */
    public Mapping {
        keys = List.copyOf(keys);
    }
}
