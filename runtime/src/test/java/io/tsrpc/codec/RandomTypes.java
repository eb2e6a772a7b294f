package io.tsrpc.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes types of two versions of a protocol. */
final class RandomTypes {
    private final Random random;

    private int mostNew;

    /** Makes types in which at most so many properties are new. */
    RandomTypes(Random random, int mostNew) {
        this.random = random;
        this.mostNew = mostNew;
    }

    /** A body: an interface of both versions. */
    Versioned body() {
        return object(true, 0);
    }

    /** @param isKnown whether the older version knows it, in which case it may have new properties */
    private Versioned any(boolean isKnown, int depth) {
        return switch (random.nextInt(depth > 3 ? 9 : 18)) {
            case 0, 1, 2 -> Versioned.bool();
            case 3 -> Versioned.uint();
            case 4 -> Versioned.integer();
            case 5 -> random.nextInt(4) == 0 ? Versioned.word() : Versioned.uint();
            case 6 -> Versioned.number();
            case 7 -> Versioned.text();
            case 8 -> random.nextBoolean() ? Versioned.text() : Versioned.bytes();
            case 9, 10 -> Versioned.list(any(isKnown, depth + 1));
            case 11 -> Versioned.tuple(several(isKnown, depth));
            case 12, 13 -> object(isKnown, depth);
            case 14, 15 -> Versioned.object(List.of(), any(isKnown, depth + 1), false);
            case 16 -> union(isKnown, depth);
            default -> nullable(isKnown, depth);
        };
    }

    private List<Versioned> several(boolean isKnown, int depth) {
        List<Versioned> types = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            types.add(any(isKnown, depth + 1));
        }
        return types;
    }

    private Versioned union(boolean isKnown, int depth) {
        List<Versioned.Member> members = new ArrayList<>();
        boolean literals = random.nextInt(3) == 0;
        for (int id = random.nextInt(4); id >= 0; id--) {
            Versioned member = literals
                    ? Versioned.literal("literal " + id)
                    : random.nextBoolean() ? object(isKnown, depth + 1) : any(isKnown, depth + 1);
            members.add(new Versioned.Member(id, member));
        }
        return Versioned.union(members);
    }

    private Versioned nullable(boolean isKnown, int depth) {
        return Versioned.union(List.of(
                new Versioned.Member(0, any(isKnown, depth + 1)), new Versioned.Member(1, Versioned.literal("null"))));
    }

    private Versioned object(boolean isKnown, int depth) {
        List<Versioned.Property> properties = new ArrayList<>();
        int known = random.nextInt(5);
        for (int id = 0; id < known; id++) {
            properties.add(new Versioned.Property(id, any(isKnown, depth + 1), random.nextInt(3) == 0, false));
        }
        int added = isKnown ? Math.min(random.nextInt(4), mostNew) : 0;
        mostNew -= added;
        for (int id = known; id < known + added; id++) {
            Versioned type = random.nextInt(1000) == 0
                    ? Versioned.twoLists(object(false, depth + 1), object(false, depth + 1))
                    : any(false, depth + 1);
            int place = random.nextBoolean() ? properties.size() : random.nextInt(properties.size() + 1);
            properties.add(place, new Versioned.Property(id, type, random.nextInt(3) == 0, true));
        }
        if (random.nextInt(20) == 0) {
            Collections.shuffle(properties, random);
        }
        @Nullable Versioned index = random.nextInt(15) == 0 ? any(isKnown, depth + 1) : null;
        return Versioned.object(properties, index, isKnown && random.nextBoolean());
    }
}
