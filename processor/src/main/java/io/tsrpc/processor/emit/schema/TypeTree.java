package io.tsrpc.processor.emit.schema;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TSBuffer schemas of types at the places where they are used. */
final class TypeTree implements TypeVisitor<Map<String, @Nullable Object>> {
    /** The id by which every TSRPC runtime knows this type. */
    private static final String OBJECT_ID = "?bson/ObjectId";

    private final Protocol protocol;
    private final boolean java;

    private TypeTree(Protocol protocol, boolean java) {
        this.protocol = protocol;
        this.java = java;
    }

    /** Types as TSRPC knows them. */
    static TypeTree of(Protocol protocol) {
        return new TypeTree(protocol, false);
    }

    /** Types with what only Java knows, in the entry {@code java}: ranges, sets and forms of text. */
    static TypeTree withJava(Protocol protocol) {
        return new TypeTree(protocol, true);
    }

    /** Whether what only Java knows is in it. */
    boolean isJava() {
        return java;
    }

    Map<String, @Nullable Object> of(TypeUse use) {
        return use.accept(this);
    }

    /** The node, with what only Java knows of the type unless that is empty. */
    private Map<String, @Nullable Object> with(Node node, String javaOnly) {
        return java && !javaOnly.isEmpty() ? node.with("java", javaOnly).tree() : node.tree();
    }

    @Override
    public Map<String, @Nullable Object> scalar(TypeUse.ScalarUse type) {
        Scalar scalar = type.scalar();
        if (scalar == Scalar.BOOLEAN) {
            return Node.of("Boolean").tree();
        } else if (scalar == Scalar.STRING) {
            return Node.of("String").tree();
        } else if (scalar.isInteger()) {
            return with(Node.of("Number").with("scalarType", scalar.isUnsigned() ? "uint" : "int"), scalar.range());
        } else {
            return with(Node.of("Number"), scalar.range());
        }
    }

    @Override
    public Map<String, @Nullable Object> buffer(TypeUse.BufferUse type) {
        return buffer(type.kind());
    }

    @Override
    public Map<String, @Nullable Object> date(TypeUse.DateUse type) {
        return Node.of("Date").tree();
    }

    @Override
    public Map<String, @Nullable Object> any(TypeUse.AnyUse type) {
        return Node.of("Any").tree();
    }

    @Override
    public Map<String, @Nullable Object> list(TypeUse.ListUse type) {
        Node node = Node.of("Array").with("elementType", of(protocol.elementOf(type)));
        return with(node, type.container() == Container.SET ? "Set" : "");
    }

    @Override
    public Map<String, @Nullable Object> map(TypeUse.MapUse type) {
        return Node.of("Interface").with("indexSignature", signature(type)).tree();
    }

    @Override
    public Map<String, @Nullable Object> nullable(TypeUse.NullableUse type) {
        if (type.flat()) { // a reference would not do: of properties TSRPC's packages do not see that null is in it
            return new SchemaTree(this).inline(protocol.definition((TypeUse.NamedUse) type.type()));
        }
        return Node.of("Union").with("members", orNull(type)).tree();
    }

    @Override
    public Map<String, @Nullable Object> named(TypeUse.NamedUse type) {
        return reference(type.name().schemaId());
    }

    @Override
    public Map<String, @Nullable Object> coded(TypeUse.CodedUse type) {
        String form =
                type.form().fold(Form.BuiltIn::constant, user -> user.type().canonicalName());
        return with(
                type.bytes() ? Node.of("Buffer").with("arrayType", BufferKind.UINT8.tsName()) : Node.of("String"),
                form);
    }

    @Override
    public Map<String, @Nullable Object> objectId(TypeUse.ObjectIdUse type) {
        return reference(OBJECT_ID);
    }

    private static Map<String, @Nullable Object> reference(String target) {
        return Node.of("Reference").with("target", target).tree();
    }

    private static Map<String, @Nullable Object> buffer(BufferKind kind) {
        Node node = Node.of("Buffer");
        return kind == BufferKind.ARRAY_BUFFER
                ? node.tree()
                : node.with("arrayType", kind.tsName()).tree();
    }

    private Map<String, @Nullable Object> signature(TypeUse.MapUse map) {
        boolean text = map.key() == MapKey.STRING;
        Node node = Node.empty().with("keyType", text ? "String" : "Number").with("type", of(protocol.valueOf(map)));
        return with(node, map.key().range());
    }

    private List<Map<String, @Nullable Object>> orNull(TypeUse.NullableUse nullable) {
        List<Map<String, @Nullable Object>> members = new ArrayList<>();
        members.add(Node.member(0).with("type", of(nullable.type())).tree());
        if (nullable.literals().hasNull()) {
            members.add(nothing(1));
        }
        if (nullable.literals().hasUndefined()) {
            members.add(Node.member(members.size())
                    .with("type", Node.of("Literal").tree())
                    .tree());
        }
        return members;
    }

    /** Null as a member of a union. */
    static Map<String, @Nullable Object> nothing(int id) {
        return Node.member(id)
                .with("type", Node.of("Literal").with("literal", null).tree())
                .tree();
    }
}
