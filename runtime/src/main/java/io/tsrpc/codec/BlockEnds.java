package io.tsrpc.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the positions where an unknown block may end, the most likely one first.
 *
 * <p>A header says too little about what follows, see {@link Reading}. This parser follows all readings at once, and
 * drops those that no TSBuffer writer produces: varints are minimal, an interface has its index entries at the end, all
 * with the same header and the same type, no block id comes twice. What is left is ordered by how likely it is.
 */
final class BlockEnds {
    /** How many readings are followed at once. */
    private static final int WIDTH = 8;

    /** How many decisions are looked back for a habit. */
    private static final int MEMORY = 64;

    private static final int TWO_LISTS_COST = 12;
    private static final int NONE = RawBytes.NONE;
    /** The block id of property 0; unions with more members are rare. */
    static final int FIRST_PROPERTY = 10;

    private static final Comparator<Front> BY_COST =
            Comparator.comparingInt(front -> front.end().cost());

    private final RawBytes bytes;
    private final Habits habits;
    private long allowance;
    private Breadth breadth = Breadth.WIDE;

    BlockEnds(byte[] buffer, int limit, Habits habits) {
        this.bytes = new RawBytes(buffer, limit);
        this.habits = habits;
    }

    /**
     * Starts an attempt.
     *
     * @param allowance how many steps it may take; afterwards nothing is found any more
     */
    void begin(long allowance, Breadth breadth) {
        this.allowance = allowance;
        this.breadth = breadth;
        bytes.begin();
    }

    /** The steps of this attempt so far. */
    long steps() {
        return bytes.steps();
    }

    /** What is known of a list of blocks. */
    private enum Kind {
        /** It may be an interface or a union. */
        OPEN,
        /** It is a union. */
        UNION,
        /** It is an interface that has come to its index entries. */
        ENTRIES
    }

    /**
     * A position in a list of blocks.
     *
     * @param header the header of the block before it
     * @param entry how index entries are read; null if there was none, or none with a value that shows it
     */
    private record Front(
            BlockEnd end, int header, Kind kind, @Nullable Reading entry) {
        boolean isLike(Front other) {
            return end.position() == other.end.position()
                    && header == other.header
                    && kind == other.kind
                    && entry == other.entry;
        }
    }

    /** The ends of a block of a known interface; {@code position} is behind its header. */
    List<BlockEnd> ofProperty(int position, int header) {
        if (bytes.step() > allowance) {
            return List.of();
        }
        long place = Habits.place(0, header);
        BlockEnd start = new BlockEnd(position, 0, null);
        if (header >>> 2 > 0) {
            return outermost(start, header, place);
        }
        List<Front> fronts = new ArrayList<>();
        entry(new Front(start, NONE, Kind.OPEN, null), header, place, 0, Integer.MAX_VALUE, fronts);
        return ends(best(fronts, Integer.MAX_VALUE));
    }

    /** The ends of a block of a known union, or of a block of a map that is not an entry. */
    List<BlockEnd> ofMember(int position, int header) {
        if (bytes.step() > allowance) {
            return List.of();
        }
        long place = Habits.place(1, header);
        BlockEnd start = new BlockEnd(position, 0, null);
        if ((header & 3) != 0 || header >>> 2 >= FIRST_PROPERTY) {
            return outermost(start, header, place);
        }
        List<Front> fronts = new ArrayList<>();
        Front front = new Front(start, NONE, Kind.OPEN, null);
        bytesOrLiteral(front, header, 1, place, fronts);
        return ends(best(fronts, Integer.MAX_VALUE));
    }

    private List<BlockEnd> outermost(BlockEnd start, int header, long place) {
        List<BlockEnd> ends = new ArrayList<>();
        value(start, header & 3, place, 0, Integer.MAX_VALUE, ends);
        List<Front> fronts = new ArrayList<>();
        ends.forEach(end -> fronts.add(new Front(end, header, Kind.OPEN, null)));
        return ends(best(fronts, Integer.MAX_VALUE));
    }

    private static List<BlockEnd> ends(List<Front> fronts) {
        List<BlockEnd> ends = new ArrayList<>(fronts.size());
        for (Front front : fronts) {
            if (!hasEndLike(ends, front.end())) {
                ends.add(front.end());
            }
        }
        return ends;
    }

    private static boolean hasEndLike(List<BlockEnd> ends, BlockEnd other) {
        for (int i = 0; i < ends.size(); i++) {
            if (ends.get(i).position() == other.position()) {
                return true;
            }
        }
        return false;
    }

    /** The best of several readings, in order. Of two that are alike, the cheaper one is enough. */
    private List<Front> best(List<Front> fronts, int ceiling) {
        bytes.steps(fronts.size());
        if (fronts.size() < 2) {
            return fronts;
        }
        fronts.sort(BY_COST);
        int most = Math.min(ceiling, fronts.get(0).end().cost() + breadth.spread);
        List<Front> best = new ArrayList<>(WIDTH);
        for (int i = 0; i < fronts.size() && best.size() < WIDTH; i++) {
            Front front = fronts.get(i);
            if (front.end().cost() > most) {
                break;
            }
            if (!hasLike(best, front)) {
                best.add(front);
            }
        }
        return best;
    }

    private static boolean hasLike(List<Front> fronts, Front other) {
        for (int i = 0; i < fronts.size(); i++) {
            if (fronts.get(i).isLike(other)) {
                return true;
            }
        }
        return false;
    }

    // --- lists of blocks -----------------------------------------------------------------------------------------

    private List<BlockEnd> list(BlockEnd start, long place, int depth, int ceiling) {
        long count = bytes.varint(start.position());
        if (bytes.next() == NONE || count < 0 || count > bytes.limit() - bytes.next() || depth == Depth.LIMIT) {
            return List.of();
        }
        List<Front> fronts = List.of(new Front(start.at(bytes.next()), NONE, Kind.OPEN, null));
        for (long i = 0; i < count && !fronts.isEmpty(); i++) {
            List<Front> behind = new ArrayList<>();
            int most = Math.min(ceiling, fronts.get(0).end().cost() + breadth.spread);
            for (Front front : fronts) {
                block(front, count, place, depth, most, behind);
            }
            fronts = best(behind, ceiling);
        }
        return ends(fronts);
    }

    private void block(Front front, long count, long place, int depth, int ceiling, List<Front> behind) {
        if (bytes.steps() > allowance) {
            return;
        }
        long header = bytes.varint(front.end().position());
        if (bytes.next() == NONE || header < 0 || header > Integer.MAX_VALUE) {
            return;
        }
        Front inside = new Front(front.end().at(bytes.next()), front.header(), front.kind(), front.entry());
        if (header >>> 2 == 0) {
            zero(inside, (int) header, count, place, depth, ceiling, behind);
        } else if (front.kind() != Kind.ENTRIES) {
            plain(inside, (int) header, count, place, depth, ceiling, behind);
        }
    }

    /** A property or a member. */
    private void plain(Front front, int header, long count, long place, int depth, int ceiling, List<Front> behind) {
        int id = header >>> 2;
        int last = front.header() >>> 2;
        if (front.header() != NONE && id == last) {
            return;
        }
        int cost = id >= FIRST_PROPERTY + 1000 ? 8 : id >= FIRST_PROPERTY + 100 ? 3 : 0;
        cost += front.header() != NONE && id < last ? 3 : 0;
        cost += front.kind() == Kind.UNION && id >= FIRST_PROPERTY ? 4 : 0;
        BlockEnd start = front.end();
        if (cost > 0) {
            long here = Habits.place(Habits.place(place, front.header()), header);
            start = decided(start, start.position(), here, Reading.UNUSUAL, cost);
        }
        Front dear = new Front(start, front.header(), front.kind(), null);
        long inner = Habits.place(place, header);
        boolean mayBeLiteral = id < FIRST_PROPERTY ? last < FIRST_PROPERTY || front.header() == NONE : count == 1;
        if ((header & 3) == 0 && mayBeLiteral) {
            bytesOrLiteral(dear, header, count, inner, behind);
        } else {
            values(dear, header, front.kind(), inner, depth, ceiling, behind);
        }
    }

    private void bytesOrLiteral(Front front, int header, long count, long place, List<Front> behind) {
        int id = header >>> 2;
        BlockEnd start = front.end();
        int several = count > 1 ? 4 : 0;
        int literal = several + (id == 0 ? 2 : id < FIRST_PROPERTY ? 0 : 8);
        BlockEnd none = decided(start, start.position(), place, Reading.LITERAL, literal);
        behind.add(new Front(none, header, Kind.UNION, null));
        int end = bytes.end(start.position());
        if (end != NONE) {
            int cost = id < FIRST_PROPERTY ? 1 + Math.min(bytes.strangeness(bytes.next(), end), 3) : 0;
            Kind kind = id == 0 ? Kind.UNION : front.kind();
            behind.add(new Front(decided(start, end, place, Reading.BYTES, cost), header, kind, null));
        }
    }

    private void values(Front front, int header, Kind kind, long place, int depth, int ceiling, List<Front> behind) {
        List<BlockEnd> ends = new ArrayList<>();
        value(front.end(), header & 3, place, depth, ceiling, ends);
        ends.forEach(end -> behind.add(new Front(end, header, kind, null)));
    }

    /** A block with the id 0: member 0 of a union, or an index entry. */
    private void zero(Front front, int header, long count, long place, int depth, int ceiling, List<Front> behind) {
        boolean isFirst = front.header() == NONE;
        if (front.kind() != Kind.ENTRIES && (isFirst || (front.header() >>> 2 < FIRST_PROPERTY && !isZero(front)))) {
            int cost = count > 1 ? 4 : (header & 3) == 3 ? 0 : 1;
            cost += (header & 3) == 0 ? 0 : bytes.keyLikelihood(front.end().position());
            BlockEnd start = decided(front.end(), front.end().position(), place, Reading.MEMBER, cost);
            Front member = new Front(start, front.header(), Kind.UNION, null);
            long inner = Habits.place(place, header);
            if ((header & 3) == 0) {
                bytesOrLiteral(member, header, count, inner, behind);
            } else {
                values(member, header, Kind.UNION, inner, depth, ceiling, behind);
            }
        }
        if (front.kind() == Kind.OPEN || (front.kind() == Kind.ENTRIES && front.header() == header)) {
            BlockEnd start = front.kind() == Kind.ENTRIES
                    ? front.end()
                    : decided(front.end(), front.end().position(), place, Reading.ENTRY, count > 1 ? 0 : 1);
            long inner = Habits.place(place, ~header);
            entry(new Front(start, header, front.kind(), front.entry()), header, inner, depth, ceiling, behind);
        }
    }

    private static boolean isZero(Front front) {
        return front.header() >>> 2 == 0;
    }

    /** An index entry. */
    private void entry(Front front, int header, long place, int depth, int ceiling, List<Front> behind) {
        boolean isFirst = front.kind() != Kind.ENTRIES;
        int keyStart = front.end().position();
        int keyEnd = bytes.end(keyStart);
        if (keyEnd == NONE) {
            return;
        }
        int strange = keyEnd == bytes.next() ? 3 : bytes.strangeness(bytes.next(), keyEnd);
        if (strange == RawBytes.UNREADABLE) {
            return;
        }
        int cost = isFirst ? front.end().cost() + strange : front.end().cost();
        BlockEnd start = new BlockEnd(keyEnd, cost, front.end().decisions());
        if ((header & 3) == 0) {
            textOrArray(start, front, header, keyEnd - keyStart, place, behind);
            return;
        }
        List<BlockEnd> ends = new ArrayList<>();
        value(start, header & 3, place, depth, ceiling, ends);
        for (BlockEnd end : ends) {
            Reading reading = (header & 3) == 1 ? lastReading(start, end) : null;
            if (reading == null || front.entry() == null) {
                Reading entry = reading == null ? front.entry() : reading;
                behind.add(new Front(end, header, Kind.ENTRIES, entry));
            } else if (reading == front.entry()) {
                BlockEnd again = new BlockEnd(end.position(), start.cost(), end.decisions());
                behind.add(new Front(again, header, Kind.ENTRIES, reading));
            }
        }
    }

    /** How a boolean or varint was read; null for {@code 00}, which may be both. */
    private @Nullable Reading lastReading(BlockEnd start, BlockEnd end) {
        return switch (bytes.at(start.position())) {
            case 0 -> null;
            case (byte) 0xFF -> end.position() == start.position() + 1 ? Reading.BOOLEAN : Reading.VARINT;
            default -> Reading.VARINT;
        };
    }

    private void textOrArray(BlockEnd start, Front front, int header, int keySize, long place, List<Front> behind) {
        int at = start.position();
        add(start, at, front, header, place, Reading.LITERAL, 8, behind);
        long length = bytes.varint(at);
        int from = bytes.next();
        if (from == NONE || length < 0 || length - keySize > bytes.limit() - from) {
            return;
        }
        if (length <= bytes.limit() - from) {
            int end = from + (int) length;
            add(start, end, front, header, place, Reading.BYTES, Math.min(bytes.strangeness(from, end), 3), behind);
        }
        if (length > keySize) {
            int cost = bytes.isArray(from, length - keySize) ? 1 : 7;
            add(start, from + (int) length - keySize, front, header, place, Reading.PREFIXED, cost, behind);
        }
    }

    /** Adds an index entry, unless those before it are of another type. Only the first one costs something. */
    private void add(
            BlockEnd start,
            int end,
            Front front,
            int header,
            long place,
            Reading reading,
            int cost,
            List<Front> behind) {
        if (front.entry() == null) {
            behind.add(new Front(decided(start, end, place, reading, cost), header, Kind.ENTRIES, reading));
        } else if (front.entry() == reading) {
            behind.add(new Front(start.at(end), header, Kind.ENTRIES, reading));
        }
    }

    // --- values --------------------------------------------------------------------------------------------------

    private void value(BlockEnd start, int lengthType, long place, int depth, int ceiling, List<BlockEnd> ends) {
        if (bytes.step() > allowance || start.cost() > ceiling) {
            return;
        }
        switch (lengthType) {
            case 0 -> add(start, bytes.end(start.position()), ends);
            case 1 -> booleanOrVarint(start, place, ends);
            case 2 ->
                add(
                        start,
                        bytes.limit() - start.position() < Double.BYTES ? NONE : start.position() + Double.BYTES,
                        ends);
            default -> lists(start, place, depth + 1, ceiling, ends);
        }
    }

    private void lists(BlockEnd start, long place, int depth, int ceiling, List<BlockEnd> ends) {
        List<BlockEnd> firsts = list(start, place, depth, ceiling);
        ends.addAll(firsts);
        for (BlockEnd first : breadth.hasTwoLists ? firsts : List.<BlockEnd>of()) {
            BlockEnd second = decided(first, first.position(), place, Reading.TWO_LISTS, TWO_LISTS_COST);
            ends.addAll(list(second, place, depth, ceiling));
        }
    }

    private static void add(BlockEnd start, int end, List<BlockEnd> ends) {
        if (end != NONE) {
            ends.add(start.at(end));
        }
    }

    private void booleanOrVarint(BlockEnd start, long place, List<BlockEnd> ends) {
        int at = start.position();
        bytes.varint(at);
        int end = bytes.next();
        if (at < bytes.limit() && bytes.at(at) == (byte) 0xFF) {
            ends.add(decided(start, at + 1, place, Reading.BOOLEAN, 0));
            if (end != NONE) {
                ends.add(decided(start, end, place, Reading.VARINT, 7));
            }
            return;
        }
        if (end != NONE && bytes.at(at) != 0) {
            int cost = start.cost() + habits.cost(place, Reading.VARINT, 0);
            habits.set(place, Reading.VARINT);
            ends.add(new BlockEnd(end, cost, start.decisions()));
        } else if (end != NONE) {
            ends.add(start.at(end));
        }
    }

    private BlockEnd decided(BlockEnd start, int position, long place, Reading reading, int cost) {
        return new BlockEnd(
                position,
                start.cost() + cost(start, place, reading, cost),
                new BlockEnd.Decision(place, reading, start.decisions()));
    }

    /** What a reading costs; a place that was read in the same block has set a habit. */
    private int cost(BlockEnd start, long place, Reading reading, int cost) {
        BlockEnd.Decision earlier = start.decisions();
        int looked = 0;
        for (; looked < MEMORY && earlier != null && earlier.place() != place; looked++) {
            earlier = earlier.earlier();
        }
        bytes.steps(1 + looked / 8);
        if (looked < MEMORY && earlier != null) {
            return earlier.reading() == reading ? 0 : cost + Habits.CHANGE;
        }
        return habits.cost(place, reading, cost);
    }
}
