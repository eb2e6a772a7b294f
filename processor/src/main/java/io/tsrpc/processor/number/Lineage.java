package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which type of the contract each type of a protocol continues: the one with its schema id, or another one if it was renamed. Types may
 * swap their names, because data does not carry them; the contract then says of each what it was, so that {@code @FormerName} may stay.
 */
public final class Lineage {
    /** What contains types, in messages. */
    static final String TYPES = "the types";

    private final Contract contract;
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, String> renamed = new HashMap<>();

    private Lineage(Contract contract, Protocol protocol) {
        this.contract = contract;
        protocol.definitions().forEach(d -> definitions.put(d.name().schemaId(), d));
    }

    /**
     * Finds what the types of a protocol were. Former names that cannot be right are reported.
     *
     * @param names takes those that the contract may have
     */
    public static Lineage of(Contract contract, Protocol protocol, FormerNames names, Problems problems) {
        Lineage lineage = new Lineage(contract, protocol);
        Set<FormerName> reported = new HashSet<>();
        for (Definition definition : lineage.definitions.values()) {
            lineage.trace(definition.name(), reported, problems);
        }
        if (!contract.types().isEmpty()) {
            lineage.addTo(names, reported);
        }
        return lineage;
    }

    private void trace(TypeName name, Set<FormerName> reported, Problems problems) {
        String former = formerId(name);
        if (former.isEmpty()) {
            return;
        }
        String own = name.schemaId();
        if (isPresent(own) && isStaying(former)) {
            written(name, reported)
                    .ifPresent(n -> problems.add(ProblemKind.FORMER_NAME_IN_USE, n.origin(), former, own, TYPES));
        } else if (renamed.containsValue(former)) {
            written(name, reported).ifPresent(n -> problems.add(ProblemKind.FORMER_NAME_TAKEN, n.origin(), own, TYPES));
        } else {
            renamed.put(own, former);
        }
    }

    /** The annotation that is wrong, once for all types that it renames. */
    private static Optional<FormerName> written(TypeName name, Set<FormerName> reported) {
        return name.former().names().stream().findFirst().filter(reported::add);
    }

    /** The schema id that a type has in the contract under a former name, unless the contract knows of the renaming. */
    private String formerId(TypeName name) {
        TypeEntry own = contract.types().get(name.schemaId());
        List<String> ids = name.former().ids();
        return own != null && ids.contains(own.was())
                ? ""
                : ids.stream().filter(this::isPresent).findFirst().orElse("");
    }

    private boolean isPresent(String schemaId) {
        return contract.types().containsKey(schemaId);
    }

    /** Whether the type that has a schema id in the contract still has it: it is there, and was not renamed. */
    private boolean isStaying(String schemaId) {
        Definition definition = definitions.get(schemaId);
        return definition != null && formerId(definition.name()).isEmpty();
    }

    /** A former name must be that of a type, of one around it, or of an instantiation. What is reported already is not unknown. */
    private void addTo(FormerNames names, Set<FormerName> reported) {
        for (Definition definition : definitions.values()) {
            boolean isKnown = !predecessor(definition.name()).isEmpty();
            definition
                    .name()
                    .former()
                    .names()
                    .forEach(name -> names.add(name, TYPES, isKnown || reported.contains(name)));
        }
    }

    /** The schema id of the type in the contract that a type continues; empty if it is new. */
    String predecessor(TypeName name) {
        String former = renamed.get(name.schemaId());
        if (former != null) {
            return former;
        }
        boolean isTaken = renamed.containsValue(name.schemaId());
        if (isPresent(name.schemaId()) && !isTaken) {
            return name.schemaId();
        }
        return Stream.of(family(name, contract.types()), retired(name), family(name, contract.retiredTypes()))
                .flatMap(List::stream)
                .findFirst()
                .orElse("");
    }

    private List<String> retired(TypeName name) {
        return Stream.concat(Stream.of(name.schemaId()), name.former().ids().stream())
                .filter(id -> contract.retiredTypes().containsKey(id))
                .toList();
    }

    /** The contract with the names that elements of tuples have now where {@code @FormerName} tells them; data does not carry them. */
    public Contract withElementNames() {
        Map<String, TypeEntry> types = new HashMap<>(contract.types());
        for (Definition definition : definitions.values()) {
            if (definition instanceof TupleDef tuple) {
                types.computeIfPresent(predecessor(tuple.name()), (id, type) -> withElementNames(type, tuple));
            }
        }
        return contract.withTypes(types);
    }

    private static TypeEntry withElementNames(TypeEntry type, TupleDef tuple) {
        List<String> names = new ArrayList<>(type.elementNames());
        for (int i = 0; i < Math.min(names.size(), tuple.elements().size()); i++) {
            Property element = tuple.elements().get(i);
            if (names.get(i).equals(element.formerName())) {
                names.set(i, element.name());
            }
        }
        return type.withElementNames(names);
    }

    /** For each type that continues one of the contract, by its schema id, that one's. */
    public Map<String, String> predecessors() {
        Map<String, String> predecessors = new HashMap<>();
        for (Definition definition : definitions.values()) {
            String predecessor = predecessor(definition.name());
            if (!predecessor.isEmpty()) {
                predecessors.put(definition.name().schemaId(), predecessor);
            }
        }
        return predecessors;
    }

    /** The schema ids that types of the contract had before they were renamed. */
    public Set<String> formerIds() {
        Set<String> former = new HashSet<>(renamed.values());
        for (Definition definition : definitions.values()) {
            definition.name().former().ids().stream()
                    .filter(predecessor(definition.name())::equals)
                    .forEach(former::add);
        }
        return former;
    }

    /** The type in the contract that a type continues, or null. */
    @Nullable
    TypeEntry entry(TypeName name) {
        return contract.type(contract.resolved(predecessor(name)));
    }

    /** The key of the record in a union of the contract that a type continues; empty if it is not in that union. */
    String memberOf(TypeEntry union, TypeName type) {
        String predecessor = predecessor(type);
        return union.member(predecessor) != null
                ? predecessor
                : family(type, contract.types()).stream()
                        .filter(id -> union.member(id) != null)
                        .findFirst()
                        .orElse("");
    }

    /** All instantiations of a generic type in the contract; they have the same ids. */
    List<TypeEntry> family(TypeName name) {
        List<TypeEntry> family = new ArrayList<>();
        family(name, contract.types()).forEach(id -> family.add(contract.types().get(id)));
        return family;
    }

    /** The schema ids of a generic type's instantiations, among these types. */
    private List<String> family(TypeName name, Map<String, TypeEntry> types) {
        if (!name.isInstantiation()) {
            return List.of();
        }
        Set<String> generics = new LinkedHashSet<>();
        generics.add(TypeEntry.generic(name.javaName()));
        generics.add(TypeEntry.generic(name.former().javaName()));
        generics.remove("");
        return types.entrySet().stream()
                .filter(type -> generics.contains(type.getValue().generic()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
