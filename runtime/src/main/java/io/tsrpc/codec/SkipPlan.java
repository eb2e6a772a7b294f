package io.tsrpc.codec;

import java.util.List;
import java.util.function.Consumer;

/**
 * Decides where the unknown blocks of a body end. The decisions of an attempt are those of a {@link Branch} as far as
 * it goes, and the most likely ones from there on.
 */
final class SkipPlan {
    /** How far back an attempt is changed: a wrong decision is noticed soon. */
    static final int WINDOW = 64;

    private static final int FIRST_BYTES = 2048;
    /** What is added to the size of a body, in bytes. */
    private static final int LEAST_SIZE = 512;
    /** What an attempt costs whatever it reads, such as the exception with which most of them end. */
    private static final int ATTEMPT = 16;
    /** The cost of what no writer does. */
    private static final int IMPOSSIBLE = 16;

    private final Habits habits = new Habits();
    private final BlockEnds ends;
    private final int size;
    /** For each of the last ambiguous blocks, the cost of the attempt if the next end is taken there. */
    private final int[] otherCosts = new int[WINDOW];

    private Branch branch = Branch.ROOT;
    private int[] choices = {};
    private int nextChoice;
    private int points;
    private int cost;
    /** What it costs to take the next end in the last decision of the branch; -1 if there is none. */
    private int siblingCost;

    private boolean hasLists;
    private Breadth breadth = Breadth.WIDE;
    private int attempts;
    private long work;

    /** A plan for a body of {@code size} bytes that ends at {@code limit}. */
    SkipPlan(byte[] buffer, int size, int limit) {
        ends = new BlockEnds(buffer, limit, habits);
        this.size = size;
        begin(Branch.ROOT);
    }

    /** Starts an attempt. */
    void begin(Branch branch) {
        this.branch = branch;
        attempts++;
        choices = branch.choices();
        nextChoice = 0;
        points = 0;
        cost = 0;
        siblingCost = -1;
        habits.clear();
        ends.begin(work(breadth.workPerByte, size) - work, breadth);
    }

    /**
     * How much work a body is worth, that of all its attempts together: linear in its size, so that nobody can make small
     * bodies that take long. It is counted in steps, which all take about the same time: a byte that is decoded, a reading
     * that is followed or compared.
     */
    static long work(int perByte, int size) {
        int first = Math.min(size, FIRST_BYTES);
        return (long) perByte * (LEAST_SIZE + first) + (size - first);
    }

    /** Sets which readings the next attempts consider. */
    void consider(Breadth breadth) {
        this.breadth = breadth;
    }

    /** Ends an attempt, which has decoded {@code bytes} bytes. */
    void end(int bytes) {
        work += ATTEMPT + branch.length() + bytes + ends.steps();
    }

    /** The number of ambiguous blocks in this attempt so far. */
    int points() {
        return points;
    }

    /** Whether the body may be read in another way than in this attempt. */
    boolean isAmbiguous() {
        return points > 0 || hasLists;
    }

    /** How unlikely this attempt is so far, 0 or more. */
    int cost() {
        return cost;
    }

    /** The number of attempts that were begun. */
    int attempts() {
        return attempts;
    }

    /** The steps of all attempts that have ended. */
    long work() {
        return work;
    }

    /** Notes a block of an interface whose end is certain. */
    void notePropertyOfKnownEnd(int header) {
        note(Habits.place(2, header), propertyCost(header));
    }

    /** The end of a block of an interface, or -1 if it does not look like one that TSBuffer writes. */
    int endOfProperty(int position, int header) {
        note(Habits.place(2, header), propertyCost(header));
        return choose(header, ends.ofProperty(position, header));
    }

    /** The end of a member of a union, or -1 if it does not look like one that TSBuffer writes. */
    int endOfMember(int position, int header) {
        note(Habits.place(3, header), idCost(header) + 3);
        return choose(header, ends.ofMember(position, header));
    }

    /** How unlikely it is that an interface has a block with this header: those that were added have ids of properties. */
    private static int propertyCost(int header) {
        int id = header >>> 2;
        if (id == 0) {
            return 4; // an index signature
        }
        if (id < BlockEnds.FIRST_PROPERTY) {
            return (header & 3) == 3 ? 6 : IMPOSSIBLE; // a parent, which is an interface
        }
        return idCost(header);
    }

    private static int idCost(int header) {
        int id = header >>> 2;
        return id >= 1000 ? 10 : id >= 100 ? 5 : id >= 42 ? 3 : id >= 26 ? 2 : 0;
    }

    /** Each place costs once: what is repeated is not less likely. */
    private void note(long place, int cost) {
        if (cost > 0) {
            this.cost += habits.cost(place, Reading.BYTES, cost);
            habits.set(place, Reading.BYTES);
        }
    }

    private int choose(int header, List<BlockEnd> candidates) {
        hasLists |= (header & 3) == 3;
        if (candidates.isEmpty()) {
            cost += IMPOSSIBLE;
            return -1;
        }
        BlockEnd end = candidates.get(candidates.size() == 1 ? 0 : choice(candidates));
        cost += end.cost();
        habits.setAll(end.decisions());
        return end.position();
    }

    private int choice(List<BlockEnd> candidates) {
        int point = points++;
        int choice = 0;
        if (nextChoice < choices.length && choices[nextChoice] == point) {
            choice = Math.min(choices[nextChoice + 1], candidates.size() - 1);
            nextChoice += 2;
        }
        int otherCost = choice + 1 < candidates.size()
                ? cost + candidates.get(choice + 1).cost()
                : -1;
        if (point == branch.lastPoint()) {
            siblingCost = otherCost;
        }
        otherCosts[point % WINDOW] = otherCost;
        return choice;
    }

    /** The attempts that differ from this one in one decision that its branch has left open. */
    void forEachOther(Consumer<Branch> action) {
        if (siblingCost >= 0) {
            action.accept(branch.sibling(siblingCost));
        }
        int from = Math.max(branch.lastPoint() + 1, points - WINDOW);
        work += points - from;
        for (int point = points - 1; point >= from; point--) {
            action.accept(branch.child(point, otherCosts[point % WINDOW], points - 1 - point));
        }
    }
}
