package io.tsrpc.processor.emit.schema;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeVisitor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TSBuffer schemas of types at the places where they are used. */
final class TypeTree implements TypeVisitor<Map<String, @Nullable Object>> {
    /** The id by which every TSRPC runtime knows this type. */
    private static final String OBJECT_ID = "?bson/ObjectId";

    private static final TypeTree VISITOR = new TypeTree();

    private TypeTree() {}

    static Map<String, @Nullable Object> of(TypeUse use) {
        return use.accept(VISITOR);
    }

    @Override
    public Map<String, @Nullable Object> scalar(TypeUse.ScalarUse type) {
        Scalar scalar = type.scalar();
        if (scalar == Scalar.BOOLEAN) {
            return Node.of("Boolean").tree();
        } else if (scalar == Scalar.STRING) {
            return Node.of("String").tree();
        } else if (scalar.isInteger()) {
            return Node.of("Number")
                    .with("scalarType", scalar.isUnsigned() ? "uint" : "int")
                    .tree();
        } else {
            return Node.of("Number").tree();
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
        return Node.of("Array").with("elementType", of(type.element())).tree();
    }

    @Override
    public Map<String, @Nullable Object> map(TypeUse.MapUse type) {
        return Node.of("Interface").with("indexSignature", signature(type)).tree();
    }

    @Override
    public Map<String, @Nullable Object> nullable(TypeUse.NullableUse type) {
        return Node.of("Union").with("members", orNull(type)).tree();
    }

    @Override
    public Map<String, @Nullable Object> named(TypeUse.NamedUse type) {
        return reference(type.name().schemaId());
    }

    @Override
    public Map<String, @Nullable Object> coded(TypeUse.CodedUse type) {
        return type.bytes() ? buffer(BufferKind.UINT8) : Node.of("String").tree();
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

    private static Map<String, @Nullable Object> signature(TypeUse.MapUse map) {
        return Node.empty()
                .with("keyType", map.key() == MapKey.STRING ? "String" : "Number")
                .with("type", of(map.value()))
                .tree();
    }

    private static List<Map<String, @Nullable Object>> orNull(TypeUse.NullableUse nullable) {
        Map<String, @Nullable Object> nothing =
                Node.of("Literal").with("literal", null).tree();
        return List.of(
                Node.member(0).with("type", of(nullable.type())).tree(),
                Node.member(1).with("type", nothing).tree());
    }
}
