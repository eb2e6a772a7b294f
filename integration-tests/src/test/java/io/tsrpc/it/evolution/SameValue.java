package io.tsrpc.it.evolution;

import static io.tsrpc.it.evolution.Types.object;

import io.tsrpc.it.evolution.Schema.Kind;
import io.tsrpc.it.evolution.Schema.Member;
import io.tsrpc.it.evolution.Schema.Property;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader has read what was written: every property that both releases have is equal, what is absent stays absent.
 * Values are trees of JSON, in the names of their releases.
 */
final class SameValue {
    private SameValue() {}

    static boolean is(Schema written, @Nullable Object value, Schema read, @Nullable Object other) {
        if (value == null || other == null) {
            return value == other;
        }
        Schema from = written.kind() == Kind.NULLABLE ? written.present() : written;
        Schema to = read.kind() == Kind.NULLABLE ? read.present() : read;
        if (from.kind() == to.kind()) {
            return sameKind(from, value, to, other);
        }
        if (from.kind() == Kind.UNION && to.kind() == Kind.RECORD && value instanceof Map) {
            return from.memberOf(object(value))
                    .filter(m -> records(m.type(), value, to, other))
                    .isPresent();
        }
        return sameJson(value, other);
    }

    private static boolean sameKind(Schema from, Object value, Schema to, Object other) {
        return switch (from.kind()) {
            case BUFFER ->
                Buffers.elements((String) value, from.text("arrayType"))
                        .equals(Buffers.elements((String) other, to.text("arrayType")));
            case ARRAY -> lists(from, (List<?>) value, to, (List<?>) other);
            case TUPLE -> tuples(from, (List<?>) value, to, (List<?>) other);
            case ENUM -> constants(from, value, to, other);
            case RECORD -> records(from, value, to, other);
            case MAP -> maps(from, object(value), to, object(other));
            case UNION -> members(from, value, to, other);
            default -> sameJson(value, other);
        };
    }

    private static boolean lists(Schema from, List<?> value, Schema to, List<?> other) {
        boolean same = value.size() == other.size();
        for (int i = 0; same && i < value.size(); i++) {
            same = is(from.element(), value.get(i), to.element(), other.get(i));
        }
        return same;
    }

    private static boolean tuples(Schema from, List<?> value, Schema to, List<?> other) {
        int shared = Math.min(from.elements().size(), to.elements().size());
        boolean same = true;
        for (int i = 0; same && i < shared; i++) {
            same = is(from.elements().get(i), at(value, i), to.elements().get(i), at(other, i));
        }
        return same;
    }

    private static @Nullable Object at(List<?> tuple, int index) {
        return index < tuple.size() ? tuple.get(index) : null;
    }

    private static boolean constants(Schema from, Object value, Schema to, Object other) {
        return from.constants()
                .filter(c -> c.value().equals(value))
                .anyMatch(c -> to.constants().anyMatch(d -> d.value().equals(other) && from.isSame(c, d, to)));
    }

    private static boolean records(Schema from, Object value, Schema to, Object other) {
        for (Property property : from.properties().toList()) {
            Optional<Property> same =
                    to.properties().filter(p -> from.isSame(property, p, to)).findFirst();
            if (same.isPresent() && !properties(property, object(value), same.get(), object(other))) {
                return false;
            }
        }
        return true;
    }

    private static boolean properties(
            Property from, Map<String, @Nullable Object> value, Property to, Map<String, @Nullable Object> other) {
        return from.type().kind() == Kind.LITERAL
                || to.type().kind() == Kind.LITERAL
                || is(from.type(), value.get(from.name()), to.type(), other.get(to.name()));
    }

    private static boolean maps(
            Schema from, Map<String, @Nullable Object> value, Schema to, Map<String, @Nullable Object> other) {
        return value.keySet().equals(other.keySet())
                && value.keySet().stream()
                        .allMatch(key -> is(from.values(), value.get(key), to.values(), other.get(key)));
    }

    private static boolean members(Schema from, Object value, Schema to, Object other) {
        Optional<Member> written = from.memberOf(object(value));
        Optional<Member> read = to.memberOf(object(other));
        return written.isPresent()
                && read.isPresent()
                && from.isSame(written.get(), read.get(), to)
                && records(written.get().type(), value, read.get().type(), other);
    }

    /** Whether two trees are the same; 1 and 1.0 are. */
    private static boolean sameJson(@Nullable Object value, @Nullable Object other) {
        if (value instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        }
        if (value instanceof List<?> a && other instanceof List<?> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = sameJson(a.get(i), b.get(i));
            }
            return same;
        }
        if (value instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet())
                    && a.keySet().stream().allMatch(key -> sameJson(a.get(key), b.get(key)));
        }
        return Objects.equals(value, other);
    }
}
