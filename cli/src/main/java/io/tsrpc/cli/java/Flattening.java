package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what objects have, with what they extend, map or are put together from. */
final class Flattening {
    private final ServiceProto proto;
    private final Narrowing narrowing;

    Flattening(ServiceProto proto) {
        this.proto = proto;
        this.narrowing = new Narrowing(proto, this);
    }

    /**
     * What an object has, with what it extends.
     *
     * @param index the index signature, its own or else that of the first parent that has one; null if there is none
     */
    record Whole(List<Schema.Property> properties, Schema.@Nullable Index index) {}

    /** What has been found of an object so far. */
    private record Found(Map<String, Schema.Property> properties, List<Schema.Index> indexes) {
        Found() {
            this(new LinkedHashMap<>(), new ArrayList<>());
        }

        void add(Schema.Property property) {
            properties.put(property.name(), property);
        }

        List<Schema.Property> all() {
            return List.copyOf(properties.values());
        }
    }

    /** What an object has, with what it extends; empty if that is not all known. */
    Optional<Whole> whole(Schema.Interface object) {
        Found found = new Found();
        return collect(object, true, found, new HashSet<>())
                ? Optional.of(new Whole(
                        found.all(), found.indexes().stream().findFirst().orElse(null)))
                : Optional.empty();
    }

    /** The index signature of an object, or of what it extends. */
    Optional<Schema.Index> index(Schema.Interface object) {
        return Optional.ofNullable(object.index())
                .or(() -> whole(object).flatMap(whole -> Optional.ofNullable(whole.index())));
    }

    /** All properties of an object, with those that it extends; empty if it is no object, or not only that. */
    Optional<List<Schema.Property>> properties(Schema schema) {
        Found found = new Found();
        return collect(schema, false, found, new HashSet<>()) ? Optional.of(found.all()) : Optional.empty();
    }

    /** A property of an object. */
    Optional<Schema.Property> property(Schema schema, String name) {
        return properties(schema).orElse(List.of()).stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    /** Whether each property of an intersection has the type that one of the parts has for it. */
    boolean isOfParts(Schema.Intersection intersection) {
        return properties(intersection).orElse(List.of()).stream()
                .allMatch(property -> intersection.members().stream()
                        .flatMap(member -> property(member.type(), property.name()).stream())
                        .anyMatch(own -> own.type().equals(property.type())));
    }

    /** @param canBeOpen whether the object, or what it extends, may have an index signature */
    private boolean collect(Schema schema, boolean canBeOpen, Found found, Set<String> open) {
        String id = proto.resolvedId(schema);
        if (!id.isEmpty() && !open.add(id)) {
            return false;
        }
        Schema type = proto.resolved(schema);
        boolean isObject = type instanceof Schema.Interface object
                ? collectObject(object, canBeOpen, found, open)
                : collectOthers(type, found, open);
        open.remove(id);
        return isObject;
    }

    private boolean collectObject(Schema.Interface object, boolean canBeOpen, Found found, Set<String> open) {
        if (object.index() != null) {
            found.indexes().add(object.index());
        }
        boolean isKnown = (object.index() == null || canBeOpen)
                && object.parents().stream().allMatch(parent -> collect(parent, canBeOpen, found, open));
        object.properties().forEach(found::add);
        return isKnown;
    }

    private boolean collectOthers(Schema type, Found found, Set<String> open) {
        if (type instanceof Schema.Intersection intersection) {
            return intersection.members().stream().allMatch(member -> collectPart(member.type(), found, open));
        } else if (type instanceof Schema.Overwrite overwrite) {
            return collect(overwrite.target(), false, found, open)
                    && collect(overwrite.overwrite(), false, found, open);
        } else if (type instanceof Schema.Mapped mapped) {
            Found target = new Found();
            boolean isObject = collect(mapped.target(), false, target, open);
            for (Schema.Property property : target.all()) {
                if (isKept(mapped, property.name())) {
                    boolean optional = property.optional() || mapped.kind().equals("Partial");
                    found.add(new Schema.Property(property.name(), optional, property.type()));
                }
            }
            return isObject;
        }
        return false;
    }

    /** What an intersection has already has the type of each part that has it. */
    private boolean collectPart(Schema part, Found found, Set<String> open) {
        Found own = new Found();
        boolean isObject = collect(part, false, own, open);
        own.all().forEach(property -> found.properties().merge(property.name(), property, narrowing::both));
        return isObject;
    }

    /** Whether a mapped type has a property of the type that it maps. */
    static boolean isKept(Schema.Mapped mapped, String name) {
        return mapped.kind().equals("Partial")
                || mapped.kind().equals("Pick") == mapped.keys().contains(name);
    }
}
