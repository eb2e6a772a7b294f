package io.tsrpc.it.evolution;

import static io.tsrpc.it.evolution.Types.object;

import io.tsrpc.it.evolution.Schema.Kind;
import io.tsrpc.it.evolution.Schema.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether Java's reader has to guess where something ends that it does not know: a number, such as -128, whose first byte is that of
 * {@code true}. The rest of the body may be a value in both readings, so that nobody could know.
 */
final class Guess {
    private static final int TRUE = 0x7F;

    private Guess() {}

    /** Whether a value of one type has such numbers where another type has no property. */
    static boolean isNeeded(Schema written, @Nullable Object value, Schema read) {
        Schema from = written.kind() == Kind.NULLABLE ? written.present() : written;
        Schema to = read.kind() == Kind.NULLABLE ? read.present() : read;
        if (value == null || from.kind() != to.kind()) {
            return false;
        }
        return switch (from.kind()) {
            case ARRAY -> ((List<?>) value).stream().anyMatch(v -> isNeeded(from.element(), v, to.element()));
            case MAP -> object(value).values().stream().anyMatch(v -> isNeeded(from.values(), v, to.values()));
            case TUPLE -> tuple(from, (List<?>) value, to);
            case RECORD -> record(from, object(value), to);
            case UNION ->
                from.memberOf(object(value))
                        .flatMap(m ->
                                to.members().filter(n -> from.isSame(m, n, to)).findFirst())
                        .filter(n -> isNeeded(
                                from.memberOf(object(value)).orElseThrow().type(), value, n.type()))
                        .isPresent();
            default -> false;
        };
    }

    private static boolean tuple(Schema from, List<?> value, Schema to) {
        int shared = Math.min(value.size(), to.elements().size());
        boolean isNeeded = false;
        for (int i = 0; i < shared; i++) {
            isNeeded |=
                    isNeeded(from.elements().get(i), value.get(i), to.elements().get(i));
        }
        return isNeeded;
    }

    private static boolean record(Schema from, Map<String, @Nullable Object> value, Schema to) {
        return from.properties().anyMatch(property -> {
            Object own = value.get(property.name());
            Optional<Property> same =
                    to.properties().filter(p -> from.isSame(property, p, to)).findFirst();
            return same.isPresent() ? isNeeded(property.type(), own, same.get().type()) : beginsLikeTrue(own);
        });
    }

    private static boolean beginsLikeTrue(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(Guess::beginsLikeTrue);
        }
        if (tree instanceof List<?> list) {
            return list.stream().anyMatch(Guess::beginsLikeTrue);
        }
        if (tree instanceof Integer || tree instanceof Long) {
            long number = ((Number) tree).longValue();
            return isLikeTrue(number) || isLikeTrue((number << 1) ^ (number >> 63));
        }
        return false;
    }

    /** Whether the first of several bytes of a varint is {@code ff}. */
    private static boolean isLikeTrue(long word) {
        return (word & TRUE) == TRUE && word != TRUE;
    }
}
