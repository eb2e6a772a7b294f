package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assigns ids to the content of a definition. */
final class DefinitionNumbering implements DefinitionVisitor<Definition> {
    /** What the contract calls null as a member of a union. */
    private static final String NULL = "null";

    private final Contract contract;
    private final Lineage lineage;
    private final Protocol protocol;
    private final FormerNames names;
    private final Problems problems;
    private final Function<TypeUse, String> keys;

    DefinitionNumbering(
            Contract contract,
            Lineage lineage,
            Protocol protocol,
            FormerNames names,
            Problems problems,
            Function<TypeUse, String> keys) {
        this.contract = contract;
        this.lineage = lineage;
        this.protocol = protocol;
        this.names = names;
        this.problems = problems;
        this.keys = keys;
    }

    /** Numbers literals first: in a contract that begins, they are the first properties. */
    @Override
    public Definition record(RecordDef d) {
        IdSource ids = ownIds(d);
        List<RecordDef.Literal> literals = new ArrayList<>();
        for (RecordDef.Literal literal : d.literals()) {
            literals.add(literal.withId(ids.of(literal.property(), d.origin())));
        }
        List<Property> properties = properties(d, ids);
        return new RecordDef(
                d.name(),
                parents(d),
                literals,
                properties,
                d.mapping(),
                members(d),
                d.recursive(),
                d.ownEquality(),
                d.doc(),
                d.origin());
    }

    @Override
    public Definition interfaceOnly(InterfaceDef d) {
        return new InterfaceDef(d.name(), parents(d), properties(d, ownIds(d)), d.doc(), d.origin());
    }

    /** The ids of what an object does not have from a parent. */
    private IdSource ownIds(ObjectDef d) {
        return ids(d, d.ownProperties().stream().map(Property::name).toList());
    }

    /** Numbers properties, except those of parents, which have their ids there. */
    private static List<Property> properties(ObjectDef d, IdSource ids) {
        List<Property> own = d.ownProperties();
        return d.properties().stream()
                .map(p -> own.contains(p) ? p.withId(ids.of(p.name(), formerName(p, d.name()))) : p)
                .toList();
    }

    private List<ObjectDef.Parent> parents(ObjectDef d) {
        TypeEntry entry = lineage.entry(d.name());
        IdSource ids = new IdSource(names, problems, where(d.name()), false);
        if (entry != null) {
            ids.with(entry.parents(), Member::key, Member::id);
        }
        return d.parents().stream()
                .map(parent -> parent.withId(ids.of(keyOf(parent), d.origin())))
                .toList();
    }

    /** Numbers the members of an intersection, which stay what they are in the order of TypeScript. */
    private List<ObjectDef.Parent> members(RecordDef d) {
        IdSource ids = ids(d, d.members().stream().map(this::keyOf).toList());
        return d.members().stream()
                .map(member -> member.withId(ids.of(keyOf(member), d.origin())))
                .toList();
    }

    /** What the contract calls a parent. */
    private String keyOf(ObjectDef.Parent parent) {
        String predecessor = lineage.predecessor(parent.type().name());
        return predecessor.isEmpty() ? parent.type().name().schemaId() : predecessor;
    }

    /** Numbers elements by position, which is what binary data carries. */
    @Override
    public Definition tuple(TupleDef d) {
        List<Property> elements = new ArrayList<>();
        for (Property element : d.elements()) {
            checkFormerName(element, elements.size(), d.name());
            elements.add(element.withId(elements.size()));
        }
        return new TupleDef(d.name(), elements, d.optionalStart(), d.recursive(), d.ownEquality(), d.doc(), d.origin());
    }

    /** The contract knows what the element at this place was called. */
    private void checkFormerName(Property element, int index, TypeName tuple) {
        String former = element.formerName();
        TypeEntry entry = lineage.entry(tuple);
        if (former.isEmpty() || contract.types().isEmpty()) {
            return;
        }
        List<String> elements = entry == null ? List.of() : entry.elementNames();
        String known = index < elements.size() ? elements.get(index) : "";
        names.add(formerName(element, tuple), where(tuple), known.equals(former) || known.equals(element.name()));
    }

    @Override
    public Definition enumeration(EnumDef d) {
        IdSource ids = ids(d, withNull(d, d.members().stream().map(DefinitionNumbering::key)));
        List<EnumDef.Member> members = new ArrayList<>();
        for (EnumDef.Member member : d.members()) {
            members.add(member.withId(ids.of(key(member), formerKey(member, d.name()))));
        }
        return new EnumDef(d.name(), d.literalUnion(), members, nullId(d, ids), d.doc(), d.origin());
    }

    private static String key(EnumDef.Member member) {
        return JsonPrinter.onOneLine(member.value());
    }

    /** The key of a constant's former value, which may have been a number. */
    private FormerName formerKey(EnumDef.Member member, TypeName type) {
        FormerName former = formerName(member, type);
        TypeEntry entry = lineage.entry(type);
        return former.value().isEmpty() || (entry != null && entry.member(former.value()) != null)
                ? former
                : new FormerName(JsonPrinter.onOneLine(former.value()), former.owner(), former.origin());
    }

    static FormerName formerName(EnumDef.Member member, TypeName type) {
        return new FormerName(member.formerName(), fullName(type) + "." + key(member), member.origin());
    }

    static FormerName formerName(Property property, TypeName type) {
        return new FormerName(property.formerName(), fullName(type) + "." + property.name(), property.origin());
    }

    private static String fullName(TypeName type) {
        return type.javaType().raw().canonicalName();
    }

    @Override
    public Definition union(UnionDef d) {
        IdSource ids = ids(d, withNull(d, d.members().stream().map(member -> keys.apply(member.type()))));
        TypeEntry entry = lineage.entry(d.name());
        List<UnionDef.Member> members = new ArrayList<>();
        for (UnionDef.Member member : d.members()) {
            String key = keys.apply(member.type());
            TypeUse.NamedUse type = member.type() instanceof TypeUse.NamedUse named ? named : null;
            Origin origin =
                    type == null ? d.origin() : protocol.definition(type).origin();
            String was = entry == null || type == null ? "" : lineage.memberOf(entry, type.name());
            boolean isNew = was.isEmpty() && (type == null || entry == null || entry.member(key) == null);
            members.add(member.withId(isNew ? ids.of(key, origin) : ids.continuing(was, origin)));
        }
        return new UnionDef(d.name(), d.discriminator(), members, nullId(d, ids), d.doc(), d.origin());
    }

    private static List<String> withNull(Definition union, Stream<String> keys) {
        return Stream.concat(keys, union.nullId() == null ? Stream.empty() : Stream.of(NULL))
                .toList();
    }

    private static @Nullable Integer nullId(Definition union, IdSource ids) {
        return union.nullId() == null ? null : ids.of(NULL, union.origin());
    }

    private IdSource ids(Definition definition, List<String> keys) {
        TypeEntry entry = lineage.entry(definition.name());
        IdSource ids = new IdSource(
                names, problems, where(definition.name()), !contract.types().isEmpty());
        ids.expect(keys);
        for (TypeEntry instantiation : lineage.family(definition.name())) {
            instantiation.members().forEach(m -> ids.use(m.id()));
            instantiation.retired().forEach(m -> ids.use(m.id()));
        }
        return entry == null
                ? ids
                : ids.with(entry.members(), Member::key, Member::id)
                        .without(entry.retired(), Member::key, Member::id, Member::isFormerName);
    }

    /** What contains the members of a type, in messages. */
    static String where(TypeName type) {
        return "`" + String.join(".", type.javaType().names()) + "`";
    }
}
