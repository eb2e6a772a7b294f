package io.tsrpc.processor.contract;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something with an id inside a type: a property of a record, a constant of an enum, a record of a union.
 *
 * @param id its id in binary data, unique among the members of its type
 * @param key what identifies it: the name of a property, the value of a constant or of a literal as JSON, the schema id of a record
 * @param schema its entry in the contract, with id and key
 */
public record Member(int id, String key, Map<String, @Nullable Object> schema) {
    /** Whether this, which is not in use any more, is the former name of something that was renamed. */
    public boolean isFormerName() {
        return FormerNames.isMarked(schema);
    }

    /** Whether a property may be absent. */
    public boolean isOptional() {
        return Boolean.TRUE.equals(schema.get("optional"));
    }

    /** What it is called in the sources: the value of a constant or of a literal, otherwise its key. */
    Object name() {
        Object value = schema.get("value");
        if (!schema.containsKey("name") && schema.get("type") instanceof Map<?, ?> type) {
            value = type.get("literal");
        }
        return Objects.requireNonNullElse(value, key);
    }

    /** Of something that was removed, the types that it named and that have changed since, as they were, by schema id. */
    public Map<String, TypeEntry> typesThen() {
        return EarlierTypes.of(schema);
    }
}
