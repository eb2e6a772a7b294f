package io.tsrpc.it.evolution;

import io.tsrpc.processor.json.JsonParser;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The types of a contract.
 *
 * @param release when: a later contract has a higher number
 * @param byId their schemas
 */
record Types(int release, Map<String, @Nullable Object> byId) {
    /** The types of a contract's text. */
    static Types of(int release, String contract) {
        return new Types(release, object(object(JsonParser.parse(contract)).get("types")));
    }

    /** The type with this schema id. */
    Schema named(String id) {
        return new Schema(this, object(byId.get(id)));
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    static Map<String, @Nullable Object> object(@Nullable Object tree) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(tree);
    }
}
