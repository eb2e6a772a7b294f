package io.tsrpc.codec;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a body again and again, until the unknown blocks in it are skipped in such a way that it ends with its last
 * byte. What is tried first is what is most likely.
 *
 * @param <T> the type of the body
 */
final class BodyAttempts<T> {
    private static final List<Breadth> OTHERS = List.of(Breadth.NARROW, Breadth.TWO_LISTS);

    /** A body that costs no more is accepted at once; else others that cost less are looked for. */
    private static final int CHEAP = 4;

    private final BinaryReader in;
    private final Codec<T> codec;
    private final SkipPlan skips;
    private final int size;
    private final int available;
    private final PriorityQueue<Branch> open = new PriorityQueue<>(Comparator.comparingInt(Branch::rank));
    private int bestCost = Integer.MAX_VALUE;

    /**
     * Attempts after a first one, which {@code in} has just made with {@code skips}.
     *
     * @param available how much memory each of them may take
     */
    BodyAttempts(BinaryReader in, Codec<T> codec, SkipPlan skips, int size, int available) {
        this.in = in;
        this.codec = codec;
        this.skips = skips;
        this.size = size;
        this.available = available;
    }

    /** Whether the attempt that was just made need not be followed by others, if it has read all bytes. */
    static boolean isLikely(SkipPlan skips) {
        return skips.cost() <= CHEAP;
    }

    /**
     * Returns the likeliest body that ends with the last byte; null if there is none within the limits.
     *
     * @param first the body of the first attempt, if it ends with the last byte
     */
    @Nullable
    T read(@Nullable T first) {
        bestCost = first == null ? Integer.MAX_VALUE : skips.cost();
        noteOthers();
        T best = search(first, Breadth.WIDE);
        for (Breadth breadth : OTHERS) {
            if (best == null) {
                skips.consider(breadth);
                open.clear();
                open.add(Branch.ROOT);
                best = search(null, breadth);
            }
        }
        return best;
    }

    private @Nullable T search(@Nullable T first, Breadth breadth) {
        T best = first;
        long most = SkipPlan.work(breadth.workPerByte, size);
        while (bestCost > CHEAP && !open.isEmpty() && skips.work() < most) {
            Branch branch = open.remove();
            if (branch.cost() < bestCost) {
                T value = read(branch);
                best = value == null ? best : value;
            }
        }
        return best;
    }

    /** Returns a body that ends with the last byte and is likelier than those before; null if it is none. */
    private @Nullable T read(Branch branch) {
        in.restart(available);
        skips.begin(branch);
        T better = null;
        try {
            T value = codec.read(in);
            if (in.remaining() == 0 && skips.cost() < bestCost) {
                bestCost = skips.cost();
                better = value;
            }
        } catch (CodecException e) {
            // another attempt may succeed; if none does, the error of the first one is reported
        }
        noteOthers();
        return better;
    }

    private void noteOthers() {
        skips.end(size - in.remaining());
        skips.forEachOther(open::add);
    }
}
