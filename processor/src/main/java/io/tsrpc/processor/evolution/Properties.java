package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All properties of an object, with those that it has from other types. */
final class Properties {
    private final Function<String, @Nullable TypeEntry> types;

    /** The types whose properties are being collected: data of TSRPC need not be what a compiler has checked. */
    private final Set<String> open = new HashSet<>();

    private boolean areObjects = true;
    private boolean haveAnyName;

    /**
     * A property.
     *
     * @param home the schema id of the type that declares it
     * @param part the ids of the parts in which it lies in binary data, the outermost first
     */
    record Property(String home, List<Integer> part, Member member) {
        private Property inside(int id) {
            return new Property(
                    home, Stream.concat(Stream.of(id), part.stream()).toList(), member);
        }

        private Property asOptional() {
            Map<String, @Nullable Object> schema = new LinkedHashMap<>(member.schema());
            schema.put("optional", true);
            return new Property(home, part, new Member(member.id(), member.key(), schema));
        }
    }

    private Properties(Function<String, @Nullable TypeEntry> types) {
        this.types = types;
    }

    /**
     * The properties of a type. What several types of an intersection have is there several times.
     *
     * @param types finds a type by its schema id
     * @return null if it is no object, or made of what is none, such as a union
     */
    static @Nullable List<Property> of(String schemaId, Function<String, @Nullable TypeEntry> types) {
        Properties collecting = new Properties(types);
        List<Property> all = collecting.of(schemaId);
        return collecting.areObjects ? all : null;
    }

    /** The properties of a type of a contract by their names, or null if it is no object. */
    static @Nullable Map<String, Member> byName(String schemaId, Contract contract) {
        List<Property> all = of(schemaId, id -> contract.types().get(contract.resolved(id)));
        return all == null
                ? null
                : all.stream()
                        .map(Property::member)
                        .collect(Collectors.toMap(Member::key, m -> m, (one, other) -> one, LinkedHashMap::new));
    }

    /** Whether these are all that an object may have: whether it is one, and neither it nor a part of it has keys of any name. */
    static boolean areAll(String schemaId, Function<String, @Nullable TypeEntry> types) {
        Properties collecting = new Properties(types);
        var unused = collecting.of(schemaId);
        return collecting.areObjects && !collecting.haveAnyName;
    }

    private List<Property> of(String schemaId) {
        TypeEntry type = types.apply(schemaId);
        if (type == null) {
            areObjects = false;
            return List.of();
        }
        if (!open.add(schemaId)) {
            return List.of();
        }
        haveAnyName |= !type.indexSignature().isEmpty();
        List<Property> all = new ArrayList<>();
        switch (type.kind()) {
            case "Interface" -> {
                type.parents().forEach(parent -> all.addAll(inside(parent)));
                type.members().forEach(member -> all.add(new Property(schemaId, List.of(), member)));
            }
            case "Intersection" -> type.members().forEach(member -> all.addAll(inside(member)));
            case "Pick" -> all.addAll(picked(type, true));
            case "Omit" -> all.addAll(picked(type, false));
            case "Partial" -> of(type.base()).stream().map(Property::asOptional).forEach(all::add);
            default -> areObjects = false;
        }
        open.remove(schemaId);
        return all;
    }

    private List<Property> inside(Member part) {
        return of(part.key()).stream()
                .map(property -> property.inside(part.id()))
                .toList();
    }

    private List<Property> picked(TypeEntry type, boolean named) {
        Collection<?> keys = type.rest().get("keys") instanceof List<?> list ? list : List.of();
        return of(type.base()).stream()
                .filter(property -> keys.contains(property.member().key()) == named)
                .toList();
    }
}
