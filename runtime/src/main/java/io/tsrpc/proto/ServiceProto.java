package io.tsrpc.proto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A protocol set: all services of one {@code @Protocols} package, with lookup by id and by name. Immutable. */
public final class ServiceProto {
    private final String name;
    private final List<Service> services;
    private final Map<Integer, Service> byId = new HashMap<>();
    private final Map<String, ApiService<?, ?>> apis = new HashMap<>();
    private final Map<String, MsgService<?>> msgs = new HashMap<>();

    private ServiceProto(String name, List<Service> services) {
        this.name = name;
        this.services = List.copyOf(services);
        for (Service service : services) {
            add(service);
        }
    }

    /**
     * Creates a protocol set.
     *
     * @throws IllegalArgumentException if two services have the same id, or two APIs or two messages have the same name
     */
    public static ServiceProto of(String name, List<Service> services) {
        return new ServiceProto(name, services);
    }

    private void add(Service service) {
        Service sameId = byId.put(service.id(), service);
        Service sameName = service instanceof ApiService<?, ?> api
                ? apis.put(api.name(), api)
                : msgs.put(service.name(), (MsgService<?>) service);
        if (sameId != null || sameName != null) {
            throw new IllegalArgumentException(
                    service + " (id " + service.id() + ") clashes with " + (sameId != null ? sameId : sameName));
        }
    }

    /** The name of this protocol set, such as {@code Chat}. */
    public String name() {
        return name;
    }

    /** All services, in the order in which they were passed to {@link #of}. */
    public List<Service> services() {
        return services;
    }

    /** Returns the service with this id, or null. */
    public @Nullable Service byId(long id) {
        return id >= 0 && id <= Integer.MAX_VALUE ? byId.get((int) id) : null;
    }

    /** Returns the API with this name, or null. */
    public @Nullable ApiService<?, ?> api(String name) {
        return apis.get(name);
    }

    /** Returns the message with this name, or null. */
    public @Nullable MsgService<?> msg(String name) {
        return msgs.get(name);
    }

    /** Returns all messages whose name contains a match of {@code names}. */
    public List<MsgService<?>> msgs(Pattern names) {
        List<MsgService<?>> found = new ArrayList<>();
        for (Service service : services) {
            if (service instanceof MsgService<?> msg
                    && names.matcher(msg.name()).find()) {
                found.add(msg);
            }
        }
        return found;
    }

    /** Returns whether {@code service} belongs to this protocol set. */
    public boolean contains(Service service) {
        return byId.get(service.id()) == service;
    }
}
