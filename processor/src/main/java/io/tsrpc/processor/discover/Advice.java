package io.tsrpc.processor.discover;

import java.util.LinkedHashMap;
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
            Map.entry("java.lang.Iterable", "write List"),
            Map.entry("java.lang.Number", "write Long, Double or BigDecimal"),
            Map.entry("java.lang.Record", "write the record"),
            Map.entry("java.lang.Void", "write a record without components"),
            Map.entry("java.time.Year", "write int"),
            Map.entry("java.util.Map.Entry", "write a record of a key and a value"),
            Map.entry("java.util.OptionalInt", "write Optional<Integer> or @Nullable Integer"),
            Map.entry("java.util.OptionalLong", "write Optional<Long> or @Nullable Long"),
            Map.entry("java.util.OptionalDouble", "write Optional<Double> or @Nullable Double"),
            Map.entry("java.util.concurrent.atomic.AtomicBoolean", "write boolean"),
            Map.entry("java.util.concurrent.atomic.AtomicInteger", "write int"),
            Map.entry("java.util.concurrent.atomic.AtomicLong", "write long"),
            Map.entry("java.sql.Date", "write java.time.LocalDate"),
            Map.entry("java.sql.Time", "write java.time.LocalTime"),
            Map.entry("java.sql.Timestamp", "write java.time.Instant"));

    /** What to write instead of the types of the JDK that are a subtype of one. */
    private static final Map<String, String> BY_SUPERTYPE = new LinkedHashMap<>();

    static {
        BY_SUPERTYPE.put("java.util.Map", "write Map");
        BY_SUPERTYPE.put("java.util.Set", "write Set");
        BY_SUPERTYPE.put("java.util.List", "write List");
        BY_SUPERTYPE.put("java.util.Collection", "write Collection");
        BY_SUPERTYPE.put("java.util.stream.BaseStream", "write List");
        BY_SUPERTYPE.put("java.util.Iterator", "write List");
        BY_SUPERTYPE.put("java.util.Enumeration", "write List");
        BY_SUPERTYPE.put("java.util.Calendar", "write java.time.Instant");
        BY_SUPERTYPE.put("java.nio.Buffer", "write byte[]");
        BY_SUPERTYPE.put("java.io.InputStream", "write byte[]");
        BY_SUPERTYPE.put("java.io.OutputStream", "write byte[]");
    }

    private final Round round;

    Advice(Round round) {
        this.round = round;
    }

    String instead(TypeElement type) {
        String known = BY_NAME.get(type.getQualifiedName().toString());
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, String> entry : BY_SUPERTYPE.entrySet()) {
            if (isA(type, entry.getKey())) {
                return entry.getValue();
            }
        }
        if (isOfJdk(type) && type.getKind() != ElementKind.ANNOTATION_TYPE) {
            return ofJdk(type);
        }
        return isA(type, "java.lang.Iterable") ? "write List" : byKind(type.getKind());
    }

    /** Whether nobody can change the type, nor copy what is in it: a path, a locale, a time zone. */
    static boolean isOfJdk(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
    }

    static String ofJdk(TypeElement type) {
        return type.getKind() == ElementKind.ENUM
                ? "write an enum of your own, or String"
                : "write String, " + OWN_CODEC;
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
