package io.tsrpc.it.types;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values without a declared type, each of the class that reading gives. */
final class RandomAny {
    private static final int DEEPEST = 3;

    /** What JavaScript's objects have of themselves; as own properties they are like others. */
    private static final List<String> OWN_KEYS = List.of("a", "__proto__", "constructor", "toString");

    private RandomAny() {}

    static Object value(Choices choices, int depth) {
        return switch (choices.below(depth > DEEPEST ? 4 : 6)) {
            case 0 -> choices.below(2) == 1;
            case 1 -> RandomNumbers.whole(choices, -RandomNumbers.SAFE, RandomNumbers.SAFE);
            case 2 -> number(choices);
            case 3 -> RandomTexts.text(choices);
            case 4 -> list(choices, depth + 1);
            default -> map(choices, depth + 1);
        };
    }

    /** A whole number is read as a Long while it is safe, others as a Double. JSON has no -0, NaN and infinities. */
    private static Object number(Choices choices) {
        double number = RandomNumbers.fraction(choices);
        if (!Double.isFinite(number)) {
            return 0L;
        }
        boolean safe = number == Math.rint(number) && Math.abs(number) <= RandomNumbers.SAFE;
        return safe ? (Object) (long) number : (Object) number;
    }

    private static @Nullable Object nullable(Choices choices, int depth) {
        return choices.below(5) == 0 ? null : value(choices, depth);
    }

    private static List<@Nullable Object> list(Choices choices, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int size = choices.below(4); size > 0; size--) {
            list.add(nullable(choices, depth));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(Choices choices, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int size = choices.below(4); size > 0; size--) {
            String key = choices.rarely(8) ? OWN_KEYS.get(choices.below(OWN_KEYS.size())) : RandomTexts.key(choices);
            map.put(key, nullable(choices, depth));
        }
        return RandomTexts.inOrderOfJavaScript(map);
    }
}
