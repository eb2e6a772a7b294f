package io.tsrpc.it.evolution;

import static io.tsrpc.it.evolution.Types.object;

import io.tsrpc.it.evolution.Schema.Kind;
import io.tsrpc.it.evolution.Schema.Member;
import io.tsrpc.it.evolution.Schema.Property;
import io.tsrpc.processor.evolution.Reader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reader has read what was written: every property that both releases have is equal, what is absent stays absent.
 * A value of another kind is another value, such as a text instead of a date, unless the type is any. Values are trees of
 * JSON, in the names of their releases.
 *
 * @param reader the runtime that has read the value
 */
record SameValue(Reader reader) {
    boolean is(Schema written, @Nullable Object value, Schema read, @Nullable Object other) {
        if (value == null || other == null) {
            return value == other;
        }
        Schema from = written.kind() == Kind.NULLABLE ? written.present() : written;
        Schema to = read.kind() == Kind.NULLABLE ? read.present() : read;
        if ((value instanceof Map) != (other instanceof Map) || (value instanceof List) != (other instanceof List)) {
            return false;
        }
        if (from.kind() == to.kind()) {
            return sameKind(from, value, to, other);
        }
        return (from.kind() == Kind.ANY || to.kind() == Kind.ANY) && sameJson(value, other);
    }

    private boolean sameKind(Schema from, Object value, Schema to, Object other) {
        return switch (from.kind()) {
            case NUMBER -> isBeyondTsrpc(to, (Number) value) || sameJson(value, other);
            case BUFFER -> buffers(from, (String) value, to, (String) other);
            case ARRAY -> lists(from, (List<?>) value, to, (List<?>) other);
            case TUPLE -> tuples(from, (List<?>) value, to, (List<?>) other);
            case ENUM -> constants(from, value, to, other);
            case RECORD -> records(from, value, to, other);
            case MAP -> maps(from, object(value), to, object(other));
            case UNION -> members(from, value, to, other);
            default -> sameJson(value, other);
        };
    }

    /** What is only for Java peers is nothing that TSRPC's are expected to read. */
    private boolean isBeyondTsrpc(Schema to, Number value) {
        return reader == Reader.TSRPC && to.java().equals("64 bits") && !isExact(value);
    }

    /** Java's byte[] may be of several types. */
    private boolean buffers(Schema from, String value, Schema to, String other) {
        String written = from.text("arrayType");
        String read = to.text("arrayType");
        boolean isBytes = Buffers.elementSize(written) == 1 && Buffers.elementSize(read) == 1;
        return (reader == Reader.JAVA && isBytes)
                ? value.equals(other)
                : Buffers.elements(value, written).equals(Buffers.elements(other, read));
    }

    /** Whether a double has exactly this value. */
    static boolean isExact(Number value) {
        return value instanceof Double
                || new BigDecimal(value.doubleValue()).compareTo(new BigDecimal(value.toString())) == 0;
    }

    private boolean lists(Schema from, List<?> value, Schema to, List<?> other) {
        boolean same = value.size() == other.size();
        for (int i = 0; same && i < value.size(); i++) {
            same = is(from.element(), value.get(i), to.element(), other.get(i));
        }
        return same;
    }

    private boolean tuples(Schema from, List<?> value, Schema to, List<?> other) {
        boolean same = true;
        for (int i = 0; same && i < from.elements().size(); i++) {
            int place = from.placeIn(to, i);
            same = place >= to.elements().size()
                    || is(from.elements().get(i), at(value, i), to.elements().get(place), at(other, place));
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

    private boolean records(Schema from, Object value, Schema to, Object other) {
        for (Property property : from.properties().toList()) {
            Optional<Property> same =
                    to.properties().filter(p -> from.isSame(property, p, to)).findFirst();
            if (same.isPresent() && !properties(property, object(value), same.get(), object(other))) {
                return false;
            }
        }
        return to.properties()
                .filter(p -> p.type().kind() != Kind.LITERAL)
                .filter(p -> from.properties().noneMatch(q -> from.isSame(q, p, to)))
                .allMatch(p -> object(other).get(p.name()) == null);
    }

    private boolean properties(
            Property from, Map<String, @Nullable Object> value, Property to, Map<String, @Nullable Object> other) {
        return from.type().kind() == Kind.LITERAL
                || to.type().kind() == Kind.LITERAL
                || is(from.type(), value.get(from.name()), to.type(), other.get(to.name()));
    }

    private boolean maps(
            Schema from, Map<String, @Nullable Object> value, Schema to, Map<String, @Nullable Object> other) {
        return value.keySet().equals(other.keySet())
                && value.keySet().stream()
                        .allMatch(key -> is(from.values(), value.get(key), to.values(), other.get(key)));
    }

    private boolean members(Schema from, Object value, Schema to, Object other) {
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
            boolean isSameDouble = isExact(a) && a.doubleValue() == b.doubleValue();
            return isSameDouble || new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
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
