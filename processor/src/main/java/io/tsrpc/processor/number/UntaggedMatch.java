package io.tsrpc.processor.number;

import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the members of a union without a discriminator that are those of a schema: an object by its properties, another type by its
 * kind. Each is found once.
 */
final class UntaggedMatch {
    private final Protocol protocol;
    private final List<UnionDef.Member> left;

    UntaggedMatch(UnionDef union, Protocol protocol) {
        this.protocol = protocol;
        this.left = new ArrayList<>(union.members());
    }

    /**
     * The member with this schema, or null.
     *
     * @param schema what aliases stand for
     */
    UnionDef.@Nullable Member next(Map<String, @Nullable Object> schema) {
        UnionDef.Member found = null;
        double best = -1;
        for (UnionDef.Member member : left) {
            if (fits(member, schema) && likeness(member, schema) > best) {
                found = member;
                best = likeness(member, schema);
            }
        }
        left.remove(found);
        return found;
    }

    /** The part of the properties that both objects have, from 0 to 1: one that has got another property since is still the same. */
    private double likeness(UnionDef.Member member, Map<String, @Nullable Object> schema) {
        TypeUse.NamedUse type = member.definition();
        if (type == null) {
            return 0;
        }
        Set<String> all = namesOf(type);
        Set<String> common = new HashSet<>(all);
        common.retainAll(Adoption.namesOf(schema));
        all.addAll(Adoption.namesOf(schema));
        return all.isEmpty() ? 1 : (double) common.size() / all.size();
    }

    private Set<String> namesOf(TypeUse.NamedUse type) {
        Set<String> names = new HashSet<>();
        if (protocol.definition(type) instanceof ObjectDef object) {
            object.ownProperties().stream().map(Property::name).forEach(names::add);
        }
        if (protocol.definition(type) instanceof RecordDef r) {
            r.literals().forEach(literal -> names.add(literal.property()));
        }
        return names;
    }

    private boolean fits(UnionDef.Member member, Map<String, @Nullable Object> schema) {
        String kind = String.valueOf(schema.get("type"));
        TypeUse type = member.type();
        if (type instanceof TypeUse.NamedUse named) {
            return Adoption.isFormOf(protocol.definition(named), kind) && !schema.containsKey("indexSignature");
        } else if (type instanceof TypeUse.ScalarUse scalar) {
            return kind.equals(kindOf(scalar.scalar()))
                    && scalarType(scalar.scalar()).equals(text(schema, "scalarType"));
        } else if (type instanceof TypeUse.MapUse) {
            return schema.containsKey("indexSignature");
        } else if (type instanceof TypeUse.BufferUse buffer) {
            return kind.equals("Buffer")
                    && text(schema, "arrayType").equals(buffer.kind().tsName().replace("ArrayBuffer", ""));
        } else if (type instanceof TypeUse.CodedUse coded) {
            return kind.equals(coded.bytes() ? "Buffer" : "String");
        } else if (type instanceof TypeUse.ListUse) {
            return kind.equals("Array");
        } else if (type instanceof TypeUse.DateUse) {
            return kind.equals("Date");
        } else if (type instanceof TypeUse.ObjectIdUse) {
            return kind.equals("Reference");
        } else {
            return kind.equals("Any");
        }
    }

    private static String kindOf(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> "Boolean";
            case STRING -> "String";
            default -> "Number";
        };
    }

    private static String scalarType(Scalar scalar) {
        if (!scalar.isInteger()) {
            return "";
        }
        return scalar.isUnsigned() ? "uint" : "int";
    }

    private static String text(Map<String, @Nullable Object> schema, String key) {
        return schema.get(key) instanceof String text ? text : "";
    }
}
