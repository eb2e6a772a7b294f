package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.json.JsonParser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether TSRPC's reader converts the JSON of a type, because something in it is a date, bytes or an ObjectId. It then
 * walks the values by their schema, and throws at an element of a tuple that has none (tsbuffer 2.2.23).
 */
final class Conversion {
    private final Contract contract;
    private final Set<String> seen = new HashSet<>();

    private Conversion(Contract contract) {
        this.contract = contract;
    }

    /** Whether a type of this contract is converted. */
    static boolean isNeeded(Shape shape, Contract contract) {
        return new Conversion(contract).isNeeded(shape);
    }

    private boolean isNeeded(Shape shape) {
        if (shape instanceof Shape.Items items) {
            return isNeeded(items.element());
        } else if (shape instanceof Shape.Dictionary map) {
            return isNeeded(map.value());
        } else if (shape instanceof Shape.Nullable nullable) {
            return isNeeded(nullable.type());
        } else if (shape instanceof Shape.Reference reference) {
            return isNeeded(reference.schemaId());
        } else if (shape instanceof Shape.Foreign foreign) {
            return foreign.json().isEmpty() || isNeededIn(JsonParser.parse(foreign.json()));
        }
        return shape instanceof Shape.Date || shape instanceof Shape.Bytes;
    }

    /** Whether something in a schema without a name is converted: a union of texts is not. */
    private boolean isNeededIn(@Nullable Object schema) {
        if (schema instanceof List<?> list) {
            return list.stream().anyMatch(this::isNeededIn);
        }
        if (!(schema instanceof Map<?, ?> map)) {
            return false;
        }
        return switch (String.valueOf(map.get("type"))) {
            case "Date", "Buffer" -> true;
            case "Reference" -> isNeeded(String.valueOf(map.get("target")));
            default -> map.values().stream().anyMatch(this::isNeededIn);
        };
    }

    /** A type that is in no contract is one that every runtime of TSRPC has: ObjectId. */
    private boolean isNeeded(String schemaId) {
        TypeEntry type = contract.types().get(schemaId);
        return type == null || (seen.add(schemaId) && schemas(type).anyMatch(s -> isNeeded(Shape.of(s))));
    }

    private static Stream<Map<?, ?>> schemas(TypeEntry type) {
        Stream<Object> members =
                type.members().stream().map(m -> m.schema().get("type")).filter(Objects::nonNull);
        Stream<Object> elements = type.rest().get("elementTypes") instanceof List<?> list
                ? list.stream().map(e -> e)
                : Stream.empty();
        Stream<Object> others = Stream.of(
                        type.rest().get("target"), type.indexSignature().get("type"))
                .filter(Objects::nonNull);
        Stream<Object> parents =
                type.parents().stream().map(m -> m.schema().get("type")).filter(Objects::nonNull);
        return Stream.of(members, elements, others, parents)
                .flatMap(s -> s)
                .filter(Map.class::isInstance)
                .map(s -> (Map<?, ?>) s);
    }
}
