package io.tsrpc.codec;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the ambiguous places of a body were read so far. A place has one type, so what is right for one value is
 * probably right for the next, such as the unknown property of each element of a list.
 */
final class Habits {
    /** What it costs to read a place in another way than before. */
    static final int CHANGE = 8;

    private final Map<Long, Reading> readings = new HashMap<>();

    /** Identifies what is below a place, under a header. */
    static long place(long parent, int header) {
        long mixed = (parent ^ header) * 0x9E3779B97F4A7C15L;
        return mixed ^ (mixed >>> 32);
    }

    /** What a reading costs that without any habit would cost {@code cost}. */
    int cost(long place, Reading reading, int cost) {
        Reading habit = readings.get(place);
        if (habit == null) {
            return cost;
        }
        return habit == reading ? 0 : cost + CHANGE;
    }

    /** Remembers a reading. */
    void set(long place, Reading reading) {
        readings.put(place, reading);
    }

    /** Remembers all readings. */
    void setAll(BlockEnd.@Nullable Decision last) {
        for (BlockEnd.Decision decision = last; decision != null; decision = decision.earlier()) {
            readings.put(decision.place(), decision.reading());
        }
    }

    void clear() {
        readings.clear();
    }
}
