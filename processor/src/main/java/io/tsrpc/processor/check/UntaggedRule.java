package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Members of a union without a discriminator must differ in what they contain: JSON has nothing else. */
final class UntaggedRule implements ProtocolRule {
    private final BiFunction<TypeUse, Protocol, String> schemas;

    /**
     * Creates the rule.
     *
     * @param schemas tells what a type of a protocol is on the wire
     */
    UntaggedRule(BiFunction<TypeUse, Protocol, String> schemas) {
        this.schemas = schemas;
    }

    @Override
    public void check(Protocol protocol, Problems problems) {
        for (UnionDef union : protocol.definitions(UnionDef.class)) {
            if (union.isUntagged()) {
                check(union, protocol, problems);
            }
        }
    }

    private void check(UnionDef union, Protocol protocol, Problems problems) {
        List<UnionDef.Member> members = union.members();
        checkNull(union, problems);
        checkKeys(union, protocol, problems);
        for (UnionDef.Member member : members) {
            String problem = problemOf(member, protocol);
            if (!problem.isEmpty()) {
                problems.add(
                        ProblemKind.UNION_PARTS,
                        union.origin(),
                        Names.of(member.javaType()),
                        Names.of(union.name()),
                        problem);
            }
        }
        for (int i = 1; i < members.size(); i++) {
            for (UnionDef.Member earlier : members.subList(0, i)) {
                if (areAlike(earlier, members.get(i), protocol)) {
                    problems.add(
                            ProblemKind.UNION_ALIKE,
                            union.origin(),
                            Names.of(earlier.javaType()),
                            Names.of(members.get(i).javaType()),
                            Names.of(union.name()));
                }
            }
        }
    }

    private static void checkNull(UnionDef union, Problems problems) {
        for (UnionDef.Member member : union.members()) {
            String problem = "";
            if (member.type() instanceof TypeUse.NullableUse nullable && nullable.flat()) {
                problem = "null is a member of the union that it stands for, whose ids come with it";
            } else if (member.type().admitsNull() && union.nullId() != null) {
                problem = "both have null";
            }
            if (!problem.isEmpty()) {
                problems.add(
                        ProblemKind.UNION_NULL,
                        union.origin(),
                        Names.of(member.javaType()),
                        Names.of(union.name()),
                        problem);
            }
        }
    }

    /** TSRPC tries the keys of an object as keys of a map, also if it is a record. */
    private static void checkKeys(UnionDef union, Protocol protocol, Problems problems) {
        for (UnionDef.Member map : union.members()) {
            if (map.type() instanceof TypeUse.MapUse use && use.key() != MapKey.STRING) {
                union.members().stream()
                        .filter(member -> hasProperties(member.type(), protocol, new HashSet<>()))
                        .findFirst()
                        .ifPresent(member -> problems.add(
                                ProblemKind.UNION_KEYS,
                                union.origin(),
                                Names.of(map.javaType()),
                                Names.of(union.name()),
                                Names.of(member.javaType())));
            }
        }
    }

    /** Whether a type is a record with properties, or a union with such a record. */
    private static boolean hasProperties(TypeUse type, Protocol protocol, Set<TypeUse> open) {
        if (!(type instanceof TypeUse.NamedUse use) || !open.add(type)) {
            return false;
        }
        Definition definition = protocol.definition(use);
        if (definition instanceof RecordDef record) {
            return !protocol.literals(record).isEmpty()
                    || record.properties().stream().anyMatch(property -> !property.isRest());
        }
        return definition instanceof UnionDef union
                && union.members().stream().anyMatch(member -> hasProperties(member.type(), protocol, open));
    }

    /** What prevents TSRPC from sending a part of it; empty if nothing does. */
    private static String problemOf(UnionDef.Member member, Protocol protocol) {
        TypeUse.NamedUse use = member.definition();
        if (member.type() instanceof TypeUse.NullableUse nullable
                && (nullable.type() instanceof TypeUse.MapUse
                        || (nullable.type() instanceof TypeUse.NamedUse named
                                && (named.kind() == Kind.RECORD || named.kind() == Kind.UNION)))) {
            return "an object or null";
        }
        if (use == null || !(protocol.definition(use) instanceof RecordDef definition)) {
            return "";
        }
        if (definition.rest().isPresent()) {
            return "a record with @Rest";
        }
        return definition.members().isEmpty() ? "" : "an intersection";
    }

    private boolean areAlike(UnionDef.Member one, UnionDef.Member other, Protocol protocol) {
        TypeUse.NamedUse a = one.definition();
        TypeUse.NamedUse b = other.definition();
        if (a == null || b == null) { // Java may tell apart what the wire does not, such as an int and a long
            return schemas.apply(one.type(), protocol).equals(schemas.apply(other.type(), protocol));
        }
        return protocol.definition(a) instanceof RecordDef first
                && protocol.definition(b) instanceof RecordDef second
                && content(first, protocol).equals(content(second, protocol));
    }

    /** The properties by their names: what each may be, and whether it is optional. */
    private static Map<String, List<Object>> content(RecordDef definition, Protocol protocol) {
        Map<String, List<Object>> content = new HashMap<>();
        protocol.literals(definition).forEach(literal -> content.put(literal.property(), List.of(literal.value())));
        for (Property property : definition.properties()) {
            content.put(
                    property.name(),
                    List.of(unboxed(property.type()), property.presence().isOptional()));
        }
        return content;
    }

    private static Object unboxed(TypeUse type) {
        return type instanceof TypeUse.ScalarUse scalar ? scalar.scalar() : type;
    }
}
