package io.tsrpc.it.evolution;

import static io.tsrpc.it.evolution.Types.object;

import io.tsrpc.codec.TextForm;
import io.tsrpc.codec.TextForms;
import io.tsrpc.it.evolution.Schema.Kind;
import io.tsrpc.it.evolution.Schema.Member;
import io.tsrpc.it.evolution.Schema.Property;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value of a new type is one that the old type has too, so that an old reader must understand it. A new constant
 * is not; what is of another kind altogether counts as if it were.
 */
final class Expressible {
    private Expressible() {}

    static boolean is(Schema fresh, @Nullable Object value, Schema old) {
        if (value == null) {
            return old.kind() == Kind.NULLABLE || old.kind() == Kind.ANY;
        }
        Schema from = fresh.kind() == Kind.NULLABLE ? fresh.present() : fresh;
        Schema to = old.kind() == Kind.NULLABLE ? old.present() : old;
        if (from.kind() == Kind.ANY) {
            return isOfKind(to, value);
        }
        return from.kind() != to.kind() || sameKind(from, value, to);
    }

    private static boolean isOfKind(Schema old, @Nullable Object value) {
        return switch (old.kind()) {
            case BOOLEAN -> value instanceof Boolean;
            case NUMBER -> value instanceof Number number && isNumber(old, number);
            case STRING -> value instanceof String text && isText(old, text);
            case ARRAY -> value instanceof List<?> list && list.stream().allMatch(v -> isOfKind(old.element(), v));
            case MAP ->
                value instanceof Map<?, ?>
                        && object(value).entrySet().stream()
                                .allMatch(e -> isKey(old, e.getKey()) && isOfKind(old.values(), e.getValue()));
            case DATE -> value instanceof String text && text.endsWith("Z");
            case BUFFER -> "AQID".equals(value);
            case ENUM -> old.constants().anyMatch(c -> c.value().equals(value));
            case RECORD -> value instanceof Map<?, ?> && isRecord(old, object(value));
            case UNION ->
                value instanceof Map<?, ?>
                        && old.memberOf(object(value))
                                .filter(m -> isRecord(m.type(), object(value)))
                                .isPresent();
            case ANY -> true;
            case LITERAL -> true;
            case TUPLE, OBJECT_ID, NULLABLE -> false;
        };
    }

    private static boolean isRecord(Schema old, Map<String, @Nullable Object> value) {
        return old.properties().allMatch(p -> {
            Object own = value.get(p.name());
            return own == null ? p.isOptional() : isOfKind(p.type(), own);
        });
    }

    private static boolean sameKind(Schema from, Object value, Schema to) {
        return switch (from.kind()) {
            case NUMBER -> isNumber(to, (Number) value);
            case STRING -> isText(to, (String) value);
            case ARRAY -> list(from, (List<?>) value, to);
            case TUPLE -> tuple(from, (List<?>) value, to);
            case ENUM -> constant(from, value, to);
            case RECORD -> record(from, object(value), to);
            case MAP -> map(from, object(value), to);
            case UNION -> member(from, object(value), to);
            default -> true;
        };
    }

    private static boolean isNumber(Schema old, Number value) {
        double number = value.doubleValue();
        if (old.text("scalarType").isEmpty()) {
            return SameValue.isExact(value) && (!old.java().equals("float") || number == (float) number);
        }
        boolean isNegative = number < 0 && old.text("scalarType").equals("uint");
        boolean isWhole = number == Math.rint(number) && Math.abs(number) <= 0x1p63;
        return isWhole && !isNegative && Range.contains(old.java(), value.longValue());
    }

    private static boolean isText(Schema old, String text) {
        if (old.java().isEmpty()) {
            return true;
        }
        try {
            return text(
                    Objects.requireNonNull(
                            (TextForm<?>) TextForms.class.getField(old.java()).get(null)),
                    text);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(old.java(), e);
        }
    }

    private static <T> boolean text(TextForm<T> form, String text) {
        try {
            return form.toText(form.fromText(text)).equals(text);
        } catch (RuntimeException invalid) {
            return false;
        }
    }

    private static boolean list(Schema from, List<?> value, Schema to) {
        boolean isRepeated = to.java().equals("Set") && new HashSet<>(value).size() < value.size();
        return !isRepeated && value.stream().allMatch(v -> is(from.element(), v, to.element()));
    }

    private static boolean tuple(Schema from, List<?> value, Schema to) {
        List<Schema> fresh = from.elements();
        List<Schema> old = to.elements();
        for (int i = 0; i < fresh.size(); i++) {
            Object element = i < value.size() ? value.get(i) : null;
            boolean isShared = i < old.size()
                    ? element == null
                            ? i >= to.optionalFrom() || old.get(i).kind() == Kind.NULLABLE
                            : is(fresh.get(i), element, old.get(i))
                    : element == null || i < from.optionalFrom();
            if (!isShared) {
                return false;
            }
        }
        return true;
    }

    private static boolean constant(Schema from, Object value, Schema to) {
        return from.constants()
                .filter(c -> c.value().equals(value))
                .anyMatch(c -> to.constants().anyMatch(d -> from.isSame(c, d, to)));
    }

    private static boolean record(Schema from, Map<String, @Nullable Object> value, Schema to) {
        for (Property property : from.properties().toList()) {
            Optional<Property> same =
                    to.properties().filter(p -> from.isSame(property, p, to)).findFirst();
            if (same.isPresent() && !property(property, value, same.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean property(Property from, Map<String, @Nullable Object> value, Property to) {
        Object own = value.get(from.name());
        return own == null ? to.isOptional() || to.type().kind() == Kind.NULLABLE : is(from.type(), own, to.type());
    }

    private static boolean map(Schema from, Map<String, @Nullable Object> value, Schema to) {
        return value.entrySet().stream()
                .allMatch(e -> isKey(to, e.getKey()) && is(from.values(), e.getValue(), to.values()));
    }

    private static boolean isKey(Schema old, String key) {
        String range = old.keys();
        return range.equals("string")
                || (key.matches("-?(0|[1-9]\\d{0,17})")
                        && Range.contains(range.equals("long") ? "" : range, Long.parseLong(key)));
    }

    private static boolean member(Schema from, Map<String, @Nullable Object> value, Schema to) {
        Member written = from.memberOf(value).orElseThrow();
        return to.members()
                .filter(m -> from.isSame(written, m, to))
                .anyMatch(m -> record(written.type(), value, m.type()));
    }
}
