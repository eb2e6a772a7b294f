package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.Mapping;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Completes definitions once all are known: final names, discriminators as literals, recursion. */
final class Assembly implements DefinitionVisitor<Definition>, NestingVisitor<TypeUse> {
    private final Map<TypeName, TypeName> names;
    private final Map<TypeName, TreeMap<String, Object>> literals = new HashMap<>();
    private final Map<TypeName, Definition> objects = new HashMap<>();
    private final Set<TypeName> recursive;

    Assembly(List<Definition> definitions, Map<TypeName, TypeName> names) {
        this.names = names;
        this.recursive = Cycles.in(definitions);
        definitions.forEach(definition -> objects.put(definition.name(), definition));
        for (Definition definition : definitions) {
            if (definition instanceof UnionDef union && !union.isUntagged()) {
                union.members()
                        .forEach(m -> literals.computeIfAbsent(
                                        ((TypeUse.NamedUse) m.type()).name(), n -> new TreeMap<>())
                                .put(union.discriminator(), m.literal()));
            }
        }
    }

    /** The completed definitions, sorted by schema id. */
    List<Definition> finish(List<Definition> definitions) {
        return definitions.stream()
                .map(d -> d.accept(this))
                .sorted(Comparator.comparing(d -> d.name().schemaId()))
                .toList();
    }

    @Override
    public Definition record(RecordDef r) {
        List<Property> properties = properties(r.properties());
        boolean isRecursive = recursive.contains(r.name());
        return new RecordDef(
                name(r.name()),
                parents(r),
                literals(r),
                properties,
                mapping(r),
                complete(r.members()),
                isRecursive,
                r.ownEquality(),
                r.doc(),
                r.origin());
    }

    private @Nullable Mapping mapping(RecordDef r) {
        Mapping mapping = r.mapping();
        if (mapping == null) {
            return null;
        }
        Set<String> components = r.properties().stream().map(Property::name).collect(Collectors.toSet());
        boolean picks = mapping.kind() == Mapping.Kind.PICK;
        List<String> keys = mapping.kind() == Mapping.Kind.PARTIAL
                ? List.of()
                : propertiesOf(mapping.target(), new HashSet<>()).stream()
                        .filter(name -> picks == components.contains(name))
                        .toList();
        return new Mapping(mapping.kind(), named(mapping.target()), keys);
    }

    @Override
    public Definition interfaceOnly(InterfaceDef i) {
        return new InterfaceDef(name(i.name()), parents(i), properties(i.properties()), i.doc(), i.origin());
    }

    private List<ObjectDef.Parent> parents(ObjectDef object) {
        return complete(object.parents());
    }

    private List<ObjectDef.Parent> complete(List<ObjectDef.Parent> parents) {
        return parents.stream()
                .map(p -> new ObjectDef.Parent(p.id(), named(p.type()), propertiesOf(p.type(), new HashSet<>())))
                .toList();
    }

    /** The names of all properties of an object, in TSBuffer's order: its own first; none of one that extends itself, which is reported later. */
    private List<String> propertiesOf(TypeUse.NamedUse type, Set<TypeName> seen) {
        if (!seen.add(type.name()) || !(objects.get(type.name()) instanceof ObjectDef object)) {
            return List.of();
        }
        Set<String> inherited = new LinkedHashSet<>();
        object.parents().forEach(parent -> inherited.addAll(propertiesOf(parent.type(), seen)));
        Stream<String> own =
                object.properties().stream().map(Property::name).filter(property -> !inherited.contains(property));
        return Stream.concat(own, inherited.stream()).toList();
    }

    @Override
    public Definition tuple(TupleDef t) {
        List<Property> elements = properties(t.elements());
        boolean isRecursive = recursive.contains(t.name());
        return new TupleDef(
                name(t.name()), elements, t.optionalStart(), isRecursive, t.ownEquality(), t.doc(), t.origin());
    }

    @Override
    public Definition enumeration(EnumDef e) {
        return new EnumDef(name(e.name()), e.literalUnion(), e.members(), e.nullId(), e.doc(), e.origin());
    }

    @Override
    public Definition union(UnionDef u) {
        List<UnionDef.Member> members =
                u.members().stream().map(m -> m.withType(m.type().accept(this))).toList();
        return new UnionDef(name(u.name()), u.discriminator(), members, u.nullId(), u.doc(), u.origin());
    }

    private List<RecordDef.Literal> literals(RecordDef r) {
        TreeMap<String, Object> discriminators = literals.getOrDefault(r.name(), new TreeMap<>());
        Stream<RecordDef.Literal> own =
                r.literals().stream().filter(literal -> !discriminators.containsKey(literal.property()));
        return Stream.concat(
                        discriminators.entrySet().stream()
                                .map(d -> new RecordDef.Literal(d.getKey(), Ids.NONE, d.getValue())),
                        own)
                .toList();
    }

    private List<Property> properties(List<Property> properties) {
        return properties.stream().map(p -> p.withType(p.type().accept(this))).toList();
    }

    private TypeName name(TypeName provisional) {
        return names.getOrDefault(provisional, provisional);
    }

    @Override
    public TypeUse.NamedUse named(TypeUse.NamedUse use) {
        return new TypeUse.NamedUse(name(use.name()), use.kind());
    }

    @Override
    public TypeUse list(TypeUse.ListUse type) {
        return new TypeUse.ListUse(type.container(), type.element().accept(this));
    }

    @Override
    public TypeUse map(TypeUse.MapUse type) {
        return new TypeUse.MapUse(type.key(), type.value().accept(this), type.rest());
    }

    @Override
    public TypeUse nullable(TypeUse.NullableUse type) {
        return new TypeUse.NullableUse(type.type().accept(this), hasNull(type.type()), type.literals());
    }

    private boolean hasNull(TypeUse type) {
        Definition definition = type instanceof TypeUse.NamedUse use ? objects.get(use.name()) : null;
        return definition != null && definition.nullId() != null;
    }

    @Override
    public TypeUse leaf(TypeUse type) {
        return type;
    }
}
