package io.tsrpc.processor.emit.schema;

import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.Mapping;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * TSBuffer schemas of definitions, as trees that {@link JsonPrinter} prints. Keys have the order in which
 * {@code tsrpc-cli} writes them.
 */
public final class SchemaTree implements DefinitionVisitor<Map<String, @Nullable Object>> {
    private static final String ORDER = "order";

    private final TypeTree types;

    SchemaTree(TypeTree types) {
        this.types = types;
    }

    /** The schema of a named type. */
    public static Map<String, @Nullable Object> of(Definition definition, Protocol protocol) {
        return definition.accept(new SchemaTree(TypeTree.of(protocol)));
    }

    /** What a contract calls a type as a member of a union: its schema id, or its schema on one line. */
    public static String keyOf(TypeUse type, Protocol protocol) {
        Map<String, @Nullable Object> schema = TypeTree.of(protocol).of(type.byNames());
        return schema.get("target") instanceof String target ? target : JsonPrinter.onOneLine(schema);
    }

    @Override
    public Map<String, @Nullable Object> record(RecordDef def) {
        Mapping mapping = def.mapping();
        if (mapping != null) {
            Node node = Node.of(mapping.kind().schemaType()).with("target", types.of(mapping.target()));
            return mapping.kind() == Mapping.Kind.PARTIAL
                    ? node.tree()
                    : node.with("keys", mapping.keys()).tree();
        }
        if (!def.members().isEmpty()) {
            return Node.of("Intersection")
                    .with("members", def.members().stream().map(this::parent).toList())
                    .tree();
        }
        List<Object> literals = new ArrayList<>();
        def.literals().forEach(l -> literals.add(literal(l)));
        return object(def, literals);
    }

    @Override
    public Map<String, @Nullable Object> interfaceOnly(InterfaceDef def) {
        return object(def, List.of());
    }

    private Map<String, @Nullable Object> object(ObjectDef def, List<Object> literals) {
        List<Object> properties = new ArrayList<>(literals);
        def.ownProperties().forEach(p -> properties.add(property(p)));
        Node node = Node.of("Interface");
        if (!def.parents().isEmpty()) {
            node.with("extends", def.parents().stream().map(this::parent).toList());
        }
        if (!properties.isEmpty()) {
            node.with("properties", properties);
        }
        def.rest()
                .map(rest -> types.of(rest.type()))
                .ifPresent(map -> node.with("indexSignature", map.get("indexSignature")));
        return node.tree();
    }

    private Map<String, @Nullable Object> parent(ObjectDef.Parent parent) {
        return Node.member(parent.id()).with("type", types.of(parent.type())).tree();
    }

    private static Map<String, @Nullable Object> literal(RecordDef.Literal literal) {
        return Node.member(literal.id())
                .with("name", literal.property())
                .with("type", literal(literal.value()))
                .tree();
    }

    private Map<String, @Nullable Object> property(Property property) {
        Node node = Node.member(property.id()).with("name", property.name()).with("type", types.of(property.type()));
        return property.presence().isOptional() ? node.with("optional", true).tree() : node.tree();
    }

    @Override
    public Map<String, @Nullable Object> tuple(TupleDef def) {
        Node node = Node.of("Tuple")
                .with(
                        "elementTypes",
                        def.elements().stream().map(e -> types.of(e.type())).toList());
        if (def.optionalStart() < def.elements().size()) {
            node.with("optionalStartIndex", def.optionalStart());
        }
        return types.isJava()
                ? node.with("names", def.elements().stream().map(Property::name).toList())
                        .tree()
                : node.tree();
    }

    @Override
    public Map<String, @Nullable Object> enumeration(EnumDef def) {
        if (def.kind() == Kind.LITERAL) {
            return literal(def.members().get(0).value());
        }
        return def.literalUnion()
                ? union(def, def.members().stream().map(SchemaTree::literalMember))
                : Node.of("Enum")
                        .with(
                                "members",
                                def.members().stream().map(SchemaTree::member).toList())
                        .tree();
    }

    private static Map<String, @Nullable Object> literalMember(EnumDef.Member member) {
        return Node.member(member.id()).with("type", literal(member.value())).tree();
    }

    private static Map<String, @Nullable Object> literal(Object value) {
        return Node.of("Literal").with("literal", value).tree();
    }

    private static Map<String, @Nullable Object> member(EnumDef.Member member) {
        return Node.member(member.id()).with("value", member.value()).tree();
    }

    @Override
    public Map<String, @Nullable Object> union(UnionDef def) {
        Map<String, @Nullable Object> tree = union(
                def,
                def.members().stream()
                        .map(m -> Node.member(m.id())
                                .with("type", types.of(m.wireType()))
                                .tree()));
        List<Integer> order = def.members().stream().map(UnionDef.Member::id).toList();
        if (types.isJava()
                && def.isUntagged()
                && !order.equals(order.stream().sorted().toList())) {
            tree.put(ORDER, order); // a contract has members by their ids
        }
        return tree;
    }

    private static Map<String, @Nullable Object> union(Definition def, Stream<Map<String, @Nullable Object>> members) {
        Stream<Map<String, @Nullable Object>> nothing =
                Stream.ofNullable(def.nullId()).map(TypeTree::nothing);
        return Node.of("Union")
                .with("members", Stream.concat(members, nothing).toList())
                .tree();
    }

    /** The schema of a union at the place where it is used: there the order of the members is that of their ids. */
    Map<String, @Nullable Object> inline(Definition union) {
        Map<String, @Nullable Object> tree = union.accept(this);
        List<Object> members = new ArrayList<>(tree.get("members") instanceof List<?> list ? list : List.of());
        members.sort(Comparator.comparingInt(member -> (Integer) ((Map<?, ?>) member).get("id")));
        tree.put("members", members);
        tree.remove(ORDER);
        return tree;
    }
}
