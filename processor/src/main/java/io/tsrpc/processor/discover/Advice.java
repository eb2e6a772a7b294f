package io.tsrpc.processor.discover;

import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Suggests replacements for types that cannot be sent. */
final class Advice {
    private static final String OWN_CODEC = "or name a codec for it: @UseCodec";
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("java.lang.Character", "write String"),
            Map.entry("java.lang.CharSequence", "write String"),
            Map.entry("java.lang.StringBuilder", "write String"),
            Map.entry("java.lang.Number", "write Long, Double or BigDecimal"),
            Map.entry("java.lang.Void", "write a record without components"),
            Map.entry("java.util.OptionalInt", "write Optional<Integer> or @Nullable Integer"),
            Map.entry("java.util.OptionalLong", "write Optional<Long> or @Nullable Long"),
            Map.entry("java.util.OptionalDouble", "write Optional<Double> or @Nullable Double"),
            Map.entry("java.util.Calendar", "write java.time.Instant"),
            Map.entry("java.sql.Timestamp", "write java.time.Instant"),
            Map.entry("java.sql.Date", "write java.time.LocalDate"),
            Map.entry("java.nio.ByteBuffer", "write byte[]"));

    private final Round round;

    Advice(Round round) {
        this.round = round;
    }

    String instead(TypeElement type) {
        String known = BY_NAME.get(type.getQualifiedName().toString());
        if (known != null) {
            return known;
        }
        for (String collection : new String[] {"Map", "Set", "List", "Collection"}) {
            if (isA(type, "java.util." + collection)) {
                return "write " + collection;
            }
        }
        return isA(type, "java.lang.Iterable") || isA(type, "java.util.stream.BaseStream")
                ? "write List"
                : byKind(type.getKind());
    }

    private static String byKind(ElementKind kind) {
        return switch (kind) {
            case INTERFACE -> "make it a record or a sealed interface of records, " + OWN_CODEC;
            case ANNOTATION_TYPE -> "write a record with the same members";
            default -> "write a record with the same fields, " + OWN_CODEC;
        };
    }

    private boolean isA(TypeElement type, String name) {
        TypeElement other = round.elements.getTypeElement(name);
        return other != null && round.types.isSubtype(erasure(type.asType()), erasure(other.asType()));
    }

    private TypeMirror erasure(TypeMirror type) {
        return type instanceof DeclaredType ? round.types.erasure(type) : type;
    }
}
