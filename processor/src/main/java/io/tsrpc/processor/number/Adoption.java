package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.ContractTree;
import io.tsrpc.processor.contract.SameBytes;
import io.tsrpc.processor.contract.ServiceEntry;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a contract of a service proto that {@code tsrpc-cli} has written. TypeScript has types without names, aliases, and names of its
 * own for the rest; binary data carries none of them. So each type gets the name of the Java type at the same place, wherever both have
 * one there. What differs otherwise stays as it is, and is reported as a change.
 */
public final class Adoption {
    private final Map<String, Map<String, @Nullable Object>> types;
    private final Protocol protocol;
    private final Problems problems;
    private final Map<String, @Nullable Object> adopted = new TreeMap<>();
    private final Map<String, Object> sources = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final UnionSchemas unions = new UnionSchemas(this::resolved);

    private Adoption(Map<String, Map<String, @Nullable Object>> types, Protocol protocol, Problems problems) {
        this.types = types;
        this.protocol = protocol;
        this.problems = problems;
    }

    /**
     * The contract.
     *
     * @param proto the service proto
     * @throws io.tsrpc.processor.contract.ContractProblem if it is none
     */
    public static Contract of(Map<String, @Nullable Object> proto, Protocol protocol, Problems problems) {
        Contract checked = ContractTree.ofProto(proto);
        Map<String, Map<String, @Nullable Object>> types = new HashMap<>();
        checked.types()
                .keySet()
                .forEach(id -> types.put(id, map(map(proto.get("types")).get(id))));
        Adoption adoption = new Adoption(types, protocol, problems);
        for (Service service : protocol.services()) {
            adoption.roots(service, checked);
        }
        adoption.keepOthers();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(proto);
        tree.put("types", adoption.adopted);
        return ContractTree.ofProto(tree);
    }

    /** TSRPC finds a service's types by its name, or by the one that it had; each may be an alias of another, on both sides. */
    private void roots(Service service, Contract proto) {
        String kind = service.fold(api -> "api", msg -> "msg");
        ServiceEntry own = new ServiceEntry(0, service.info().name(), kind, Map.of());
        ServiceEntry former = new ServiceEntry(0, service.info().formerName(), kind, Map.of());
        boolean isRenamed =
                !former.name().isEmpty() && proto.service(own.key()) == null && proto.service(former.key()) != null;
        List<String> ids = (isRenamed ? former : own).types();
        for (int i = 0; i < ids.size(); i++) {
            Map<String, @Nullable Object> schema = types.get(ids.get(i));
            TypeUse.NamedUse type = service.types().get(i);
            if (schema != null) {
                adopt(protocol.definition(type), resolved(schema));
                adopted.putIfAbsent(ids.get(i), reference(type));
            }
        }
    }

    /** What no Java type stands for: types of services, properties and members that Java lacks, and what is named by anything that stays. */
    private void keepOthers() {
        adopted.values().forEach(schema -> collect(schema, others));
        types.keySet().stream()
                .filter(id -> id.matches("(?:.*/)?(?:Ptl|Msg)[^/]*/(?:Req|Res|Msg)[^/]*") && !SameBytes.isMade(id))
                .forEach(others::add);
        Set<String> kept = new HashSet<>(adopted.keySet());
        for (Set<String> open = others; !open.isEmpty(); ) {
            Set<String> found = new HashSet<>();
            for (String id : open) {
                Map<String, @Nullable Object> schema = types.get(id);
                if (schema != null && kept.add(id)) {
                    adopted.put(id, schema);
                    collect(schema, found);
                }
            }
            open = found;
        }
    }

    private static void collect(@Nullable Object schema, Set<String> targets) {
        if (schema instanceof Map<?, ?> map) {
            if ("Reference".equals(map.get("type")) && map.get("target") instanceof String target) {
                targets.add(target);
            }
            map.values().forEach(value -> collect(value, targets));
        } else if (schema instanceof List<?> list) {
            list.forEach(value -> collect(value, targets));
        }
    }

    // --- types with names ------------------------------------------------------------------------------------------

    private void adopt(Definition definition, Map<String, @Nullable Object> schema) {
        String id = definition.name().schemaId();
        Object before = sources.putIfAbsent(id, schema);
        if (before == null) {
            adopted.put(id, schema); // it may contain itself
            adopted.put(id, withNames(definition, schema));
        } else if (!Objects.equals(before, schema)) {
            problems.add(
                    ProblemKind.PROTO_TWO_TYPES,
                    definition.origin(),
                    String.join(".", definition.name().javaType().names()));
        }
    }

    private Map<String, @Nullable Object> withNames(Definition definition, Map<String, @Nullable Object> schema) {
        String kind = String.valueOf(schema.get("type"));
        if (definition instanceof RecordDef r
                && r.mapping() != null
                && kind.equals(r.mapping().kind().schemaType())) {
            TypeUse.NamedUse target = r.mapping().target();
            adopt(protocol.definition(target), resolved(map(schema.get("target"))));
            return with(schema, "target", reference(target));
        }
        if (definition instanceof RecordDef r && !r.members().isEmpty() && kind.equals("Intersection")) {
            return with(schema, "members", parts(r.members(), list(schema.get("members")), 0));
        }
        if (definition instanceof ObjectDef object && kind.equals("Interface")) {
            return object(object, schema);
        }
        if (definition instanceof TupleDef tuple && kind.equals("Tuple")) {
            return tuple(tuple, schema);
        }
        if (definition instanceof UnionDef union && kind.equals("Union")) {
            return union(union, schema);
        }
        if (definition instanceof EnumDef) {
            return kind.equals("Union") ? literals(schema) : schema;
        }
        collect(schema, others);
        return schema;
    }

    /** The names of an object's own properties. */
    static Set<String> namesOf(Map<String, @Nullable Object> schema) {
        Set<String> names = new HashSet<>();
        list(schema.get("properties")).forEach(property -> names.add(String.valueOf(property.get("name"))));
        return names;
    }

    private Map<String, @Nullable Object> object(ObjectDef object, Map<String, @Nullable Object> schema) {
        Map<String, Property> properties = new HashMap<>();
        object.properties().forEach(property -> properties.put(property.name(), property));
        List<Object> named = new ArrayList<>();
        List<Object> declaredAgain = new ArrayList<>();
        for (Map<String, @Nullable Object> declared : list(schema.get("properties"))) {
            Map<String, @Nullable Object> property =
                    unions.hasUndefined(map(declared.get("type"))) ? with(declared, "optional", true) : declared;
            Property own = properties.get(String.valueOf(property.get("name")));
            Map<String, @Nullable Object> type = map(property.get("type"));
            List<Object> kept = isOfParent(schema, property) ? declaredAgain : named;
            kept.add(with(property, "type", own == null ? foreign(literal(type)) : use(own.type(), type)));
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>(schema);
        result.remove("properties");
        if (!named.isEmpty()) {
            result.put("properties", named);
        }
        if (!declaredAgain.isEmpty()) {
            result.put("retired", declaredAgain); // TSRPC writes them as the parent's; nothing else may have their ids
        }
        Property rest = object.rest().orElse(null);
        if (rest != null && schema.get("indexSignature") instanceof Map<?, ?>) {
            Map<String, @Nullable Object> signature = map(schema.get("indexSignature"));
            TypeUse value = ((TypeUse.MapUse) rest.type()).value();
            result.put("indexSignature", with(signature, "type", use(value, map(signature.get("type")))));
        }
        if (schema.containsKey("extends")) {
            List<Object> parents = parents(object, list(schema.get("extends")));
            result.put("extends", parents);
            if (parents.isEmpty()) {
                result.remove("extends");
            }
        }
        return result;
    }

    /** Whether what an object extends has the same property, with another id. */
    private boolean isOfParent(Map<String, @Nullable Object> schema, Map<String, @Nullable Object> property) {
        for (Map<String, @Nullable Object> parent : list(schema.get("extends"))) {
            Map<String, @Nullable Object> type = resolved(map(parent.get("type")));
            boolean hasIt = list(type.get("properties")).stream()
                    .anyMatch(p -> Objects.equals(p.get("name"), property.get("name"))
                            && Objects.equals(p.get("optional"), property.get("optional"))
                            && resolved(map(p.get("type"))).equals(resolved(map(property.get("type")))));
            if (hasIt || isOfParent(type, property)) {
                return true;
            }
        }
        return false;
    }

    /** Parents without properties have no bytes, so that Java need not know them. */
    private List<Object> parents(ObjectDef object, List<Map<String, @Nullable Object>> parents) {
        return parts(
                object.parents(), parents, parents.size() - object.parents().size());
    }

    /** @param skipped how many of them Java may lack */
    private List<Object> parts(List<ObjectDef.Parent> own, List<Map<String, @Nullable Object>> parents, int skipped) {
        List<Object> named = new ArrayList<>();
        int missing = skipped;
        int next = 0;
        for (Map<String, @Nullable Object> parent : parents) {
            Map<String, @Nullable Object> schema = resolved(map(parent.get("type")));
            if (missing > 0 && isEmpty(schema)) {
                missing--;
            } else if (next < own.size()) {
                TypeUse.NamedUse type = own.get(next++).type();
                adopt(protocol.definition(type), schema);
                named.add(with(parent, "type", reference(type)));
            } else {
                named.add(with(parent, "type", foreign(map(parent.get("type")))));
            }
        }
        return named;
    }

    private boolean isEmpty(Map<String, @Nullable Object> schema) {
        return "Interface".equals(schema.get("type"))
                && list(schema.get("properties")).isEmpty()
                && !schema.containsKey("indexSignature")
                && list(schema.get("extends")).stream().allMatch(parent -> isEmpty(resolved(map(parent.get("type")))));
    }

    private Map<String, @Nullable Object> tuple(TupleDef tuple, Map<String, @Nullable Object> schema) {
        List<Object> elements = new ArrayList<>();
        for (Map<String, @Nullable Object> element : list(schema.get("elementTypes"))) {
            elements.add(
                    elements.size() < tuple.elements().size()
                            ? use(tuple.elements().get(elements.size()).type(), element)
                            : foreign(element));
        }
        return with(schema, "elementTypes", elements);
    }

    private Map<String, @Nullable Object> union(UnionDef union, Map<String, @Nullable Object> schema) {
        UntaggedMatch untagged = new UntaggedMatch(union, protocol);
        List<Object> members = new ArrayList<>();
        for (Map<String, @Nullable Object> member : list(schema.get("members"))) {
            Map<String, @Nullable Object> type = map(member.get("type"));
            UnionDef.Member same = union.isUntagged() ? untagged.next(resolved(type)) : tagged(union, resolved(type));
            members.add(with(member, "type", same == null ? foreign(type) : use(same.wireType(), type)));
        }
        return with(schema, "members", members);
    }

    private UnionDef.@Nullable Member tagged(UnionDef union, Map<String, @Nullable Object> type) {
        return union.members().stream()
                .filter(member -> hasLiteral(type, union.discriminator(), member.literal()))
                .findFirst()
                .orElse(null);
    }

    private boolean hasLiteral(Map<String, @Nullable Object> type, String name, Object literal) {
        return list(type.get("properties")).stream()
                .filter(property -> name.equals(property.get("name")))
                .anyMatch(property ->
                        literal.equals(resolved(map(property.get("type"))).get("literal")));
    }

    // --- types where they are used ---------------------------------------------------------------------------------

    private Map<String, @Nullable Object> use(TypeUse java, Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> type = resolved(schema);
        String kind = String.valueOf(type.get("type"));
        if (java instanceof TypeUse.NamedUse named) {
            Definition definition = protocol.definition(named);
            if (!isFormOf(definition, kind)) {
                return foreign(schema);
            }
            boolean isReference = "Reference".equals(schema.get("type"));
            boolean isMember = isReference && definition.nullId() != null;
            if (kind.equals("Union") && ((unions.hasNull(type) && !isMember) || unions.isOrNothing(type))) {
                return foreign(type); // what lacks here is @OrNull, or cannot be there
            }
            adopt(definition, type);
            return reference(named);
        }
        if (java instanceof TypeUse.ListUse list && kind.equals("Array")) {
            return with(type, "elementType", part(protocol.elementOf(list), map(type.get("elementType"))));
        }
        if (java instanceof TypeUse.MapUse map && type.get("indexSignature") instanceof Map<?, ?>) {
            Map<String, @Nullable Object> signature = map(type.get("indexSignature"));
            Map<String, @Nullable Object> own =
                    with(signature, "type", part(protocol.valueOf(map), map(signature.get("type"))));
            return with(
                    type, "indexSignature", withJava(own, "keyType", map.key().range()));
        }
        if (java instanceof TypeUse.NullableUse nullable && kind.equals("Union")) {
            if (nullable.flat() && !unions.isOfUnion(type)) {
                Definition definition = protocol.definition((TypeUse.NamedUse) nullable.type());
                adopt(definition, type);
                return byId(withNames(definition, type));
            }
            boolean isNamed = "Reference".equals(schema.get("type"));
            return nullable.flat() ? foreign(type) : nullable(nullable, type, isNamed);
        }
        if (java instanceof TypeUse.ScalarUse number
                && number.scalar().isInteger()
                && !number.scalar().isForJavaOnly()) {
            return withJava(type, "scalarType", number.scalar().range());
        }
        return foreign(type);
    }

    /** The type of elements or values, of which null may be a member also by its name. */
    private Map<String, @Nullable Object> part(TypeUse java, Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> type = resolved(schema);
        if (java instanceof TypeUse.NamedUse named
                && protocol.definition(named).nullId() != null
                && "Union".equals(type.get("type"))
                && !unions.isOrNothing(type)) {
            adopt(protocol.definition(named), type);
            return reference(named);
        }
        return use(java, schema);
    }

    /** TypeScript has only one range of whole numbers, so that Java may have any. */
    private static Map<String, @Nullable Object> withJava(
            Map<String, @Nullable Object> schema, String kind, String range) {
        return range.isEmpty() || !schema.containsKey(kind) ? schema : with(schema, "java", range);
    }

    /** What the name of a literal stands for: Java has none for it, in a property with one value or in a union of literals. */
    private Map<String, @Nullable Object> literal(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> type = resolved(schema);
        return "Literal".equals(type.get("type")) && type.get("literal") != null ? type : schema;
    }

    private Map<String, @Nullable Object> literals(Map<String, @Nullable Object> union) {
        List<Object> members = new ArrayList<>();
        list(union.get("members"))
                .forEach(member -> members.add(with(member, "type", foreign(literal(map(member.get("type")))))));
        return with(union, "members", members);
    }

    /** A union at the place where it is used, where Java has the members in the order of their ids. */
    private static Map<String, @Nullable Object> byId(Map<String, @Nullable Object> union) {
        List<Map<String, @Nullable Object>> members = new ArrayList<>(list(union.get("members")));
        members.sort(Comparator.comparingInt(member -> member.get("id") instanceof Integer id ? id : 0));
        return with(union, "members", members);
    }

    /** @param isNamed whether it has a name, by which TSRPC does not see null in a union in it either */
    private Map<String, @Nullable Object> nullable(
            TypeUse.NullableUse nullable, Map<String, @Nullable Object> type, boolean isNamed) {
        boolean isPart = isNamed && !nullable.literals().hasNull();
        List<Object> members = new ArrayList<>();
        for (Map<String, @Nullable Object> member : list(type.get("members"))) {
            Map<String, @Nullable Object> content = map(member.get("type"));
            members.add(
                    "Literal".equals(content.get("type")) && content.get("literal") == null
                            ? member
                            : with(
                                    member,
                                    "type",
                                    isPart ? part(nullable.type(), content) : use(nullable.type(), content)));
        }
        return with(type, "members", members);
    }

    /** Whether a definition can have a schema of this kind. */
    static boolean isFormOf(Definition definition, String kind) {
        return switch (definition.kind()) {
            case RECORD -> {
                RecordDef r = (RecordDef) definition;
                String plain = r.members().isEmpty() ? "Interface" : "Intersection";
                yield kind.equals(
                        r.mapping() == null ? plain : r.mapping().kind().schemaType());
            }
            case INTERFACE -> kind.equals("Interface");
            case TUPLE -> kind.equals("Tuple");
            case ENUM -> kind.equals("Enum");
            case UNION, LITERALS -> kind.equals("Union");
            case LITERAL -> kind.equals("Literal");
        };
    }

    /** A schema at a place where Java has something else, or nothing: the types that it names are kept. */
    private Map<String, @Nullable Object> foreign(Map<String, @Nullable Object> schema) {
        collect(schema, others);
        return schema;
    }

    /** What an alias stands for. */
    private Map<String, @Nullable Object> resolved(Map<String, @Nullable Object> schema) {
        Map<String, @Nullable Object> type = schema;
        for (int aliases = 0; "Reference".equals(type.get("type")) && aliases <= types.size(); aliases++) {
            Map<String, @Nullable Object> target = types.get(String.valueOf(type.get("target")));
            if (target == null) {
                return type; // such as ?bson/ObjectId
            }
            type = target;
        }
        return type;
    }

    private static Map<String, @Nullable Object> reference(TypeUse.NamedUse type) {
        Map<String, @Nullable Object> reference = new LinkedHashMap<>();
        reference.put("type", "Reference");
        reference.put("target", type.name().schemaId());
        return reference;
    }

    private static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> schema, String key, @Nullable Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(schema);
        copy.put(key, value);
        return copy;
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    static Map<String, @Nullable Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    static List<Map<String, @Nullable Object>> list(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(Adoption::map).toList() : List.of();
    }
}
