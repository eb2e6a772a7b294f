package io.tsrpc.processor.emit.schema;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** TSBuffer schemas of types where they are used. */
final class TypeTree {
    /** Every TSRPC runtime knows this type by this id. */
    private static final String OBJECT_ID = "?bson/ObjectId";

    private TypeTree() {}

    static Map<String, @Nullable Object> of(TypeUse use) {
        if (use instanceof TypeUse.NamedUse named) {
            return reference(named.name().schemaId());
        } else if (use instanceof TypeUse.ScalarUse scalar) {
            return scalar(scalar.scalar());
        } else if (use instanceof TypeUse.ListUse list) {
            return Node.of("Array").with("elementType", of(list.element())).tree();
        } else if (use instanceof TypeUse.MapUse map) {
            return Node.of("Interface").with("indexSignature", signature(map)).tree();
        } else if (use instanceof TypeUse.NullableUse nullable) {
            return Node.of("Union").with("members", orNull(nullable)).tree();
        } else if (use instanceof TypeUse.DateUse) {
            return Node.of("Date").tree();
        } else if (use instanceof TypeUse.BufferUse buffer) {
            return buffer(buffer.kind());
        } else if (use instanceof TypeUse.CodedUse coded) {
            return coded.bytes() ? buffer(BufferKind.UINT8) : Node.of("String").tree();
        } else if (use instanceof TypeUse.ObjectIdUse) {
            return reference(OBJECT_ID);
        } else {
            return Node.of("Any").tree();
        }
    }

    private static Map<String, @Nullable Object> reference(String target) {
        return Node.of("Reference").with("target", target).tree();
    }

    private static Map<String, @Nullable Object> scalar(Scalar scalar) {
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
