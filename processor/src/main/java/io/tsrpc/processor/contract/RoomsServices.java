package io.tsrpc.processor.contract;

import io.tsrpc.processor.model.RoomsFolder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The services of rooms in a service proto that the processor has emitted. {@code @Protocols(rooms = true)} adds them with ids that are
 * always the same, so that they are no part of what somebody has written, nor of its contract.
 */
public final class RoomsServices {
    private RoomsServices() {}

    /** Whether a service proto has them. */
    public static boolean areIn(Map<String, @Nullable Object> proto) {
        return proto.get("services") instanceof List<?> services
                && services.stream().anyMatch(RoomsServices::isOne);
    }

    /** A service proto without them and their types. What does not fit stays as it is. */
    public static Map<String, @Nullable Object> removedFrom(Map<String, @Nullable Object> proto) {
        if (!areIn(proto)) {
            return proto;
        }
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(proto);
        rest.computeIfPresent(
                "services",
                (key, all) -> ((List<?>) all).stream().filter(s -> !isOne(s)).toList());
        rest.computeIfPresent("types", (key, all) -> all instanceof Map<?, ?> types ? withoutTheirs(types) : all);
        return rest;
    }

    private static Map<?, ?> withoutTheirs(Map<?, ?> types) {
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>(types);
        rest.keySet().removeIf(id -> RoomsFolder.has(String.valueOf(id)));
        return rest;
    }

    private static boolean isOne(@Nullable Object service) {
        return service instanceof Map<?, ?> entry
                && entry.get("id") instanceof Integer id
                && id >= Contract.RESERVED_IDS
                && entry.get("name") instanceof String name
                && RoomsFolder.has(name);
    }
}
