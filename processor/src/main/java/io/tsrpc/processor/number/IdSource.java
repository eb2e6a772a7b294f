package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.Origin;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The ids of one list of things: those that the contract has for them, and fresh ones. What was removed and comes back gets
 * its id back; nothing else ever gets it.
 */
final class IdSource {
    private final Map<String, Integer> present = new HashMap<>();
    private final Map<String, Integer> retired = new HashMap<>();
    private final Map<Integer, String> lastNames = new HashMap<>();
    private final FormerNames names;
    private final Problems problems;
    private final String where;
    private final boolean known;
    private final Set<Integer> given = new HashSet<>();
    private final Set<String> expected = new HashSet<>();
    private int next;

    /**
     * Creates a source.
     *
     * @param names takes the former names that a contract may have
     * @param where what contains the things, in messages
     * @param known whether there is a contract, so that a former name must be in it
     */
    IdSource(FormerNames names, Problems problems, String where, boolean known) {
        this.names = names;
        this.problems = problems;
        this.where = where;
        this.known = known;
    }

    /** Adds what the contract has. */
    <T> IdSource with(List<T> items, Function<T, String> key, ToIntFunction<T> id) {
        for (T item : items) {
            present.put(key.apply(item), use(id.applyAsInt(item)));
        }
        return this;
    }

    /**
     * Adds what the contract once had.
     *
     * @param isFormerName whether a thing had another name when it was removed, or has another one now
     */
    <T> IdSource without(List<T> items, Function<T, String> key, ToIntFunction<T> id, Predicate<T> isFormerName) {
        for (T item : items) {
            retired.put(key.apply(item), use(id.applyAsInt(item)));
            if (!isFormerName.test(item)) {
                lastNames.put(id.applyAsInt(item), key.apply(item));
            }
        }
        return this;
    }

    /** Keeps away from an id. */
    int use(int id) {
        next = Math.max(next, id + 1);
        return id;
    }

    /** Says which things there are. */
    void expect(Collection<String> keys) {
        expected.addAll(keys);
    }

    /** The id of a thing that cannot be renamed. */
    int of(String key, Origin origin) {
        return of(key, new FormerName("", key, origin));
    }

    /**
     * The id of a thing.
     *
     * @param former the key that it had before, or an empty one
     */
    int of(String key, FormerName former) {
        return give(find(key, former), key, former.origin());
    }

    /**
     * The id of a thing whose key nobody knows but the contract, so that other things may have had it.
     *
     * @param was its key in the contract, or empty if it is new
     */
    int continuing(String was, Origin origin) {
        return give(present.getOrDefault(was, next), was, origin);
    }

    private int give(int id, String key, Origin origin) {
        if (!given.add(use(id))) {
            problems.add(ProblemKind.FORMER_NAME_TAKEN, origin, key, where);
        }
        if (id > Contract.MAX_ID) {
            problems.add(ProblemKind.CONTRACT_ID_TOO_LARGE, origin, key, where, id, Contract.MAX_ID);
        }
        return id;
    }

    private int find(String key, FormerName name) {
        String former = name.value();
        Origin origin = name.origin();
        Integer same = present.get(key);
        Integer earlier = former.isEmpty() || former.equals(key) ? null : present.get(former);
        boolean isTold = known && !former.isEmpty();
        if (isTold && (same != null || earlier != null)) {
            names.add(name, where, true);
        }
        if (same != null) {
            if (earlier != null) {
                problems.add(ProblemKind.FORMER_NAME_IN_USE, origin, former, key, where);
            }
            return same;
        }
        if (earlier != null) {
            if (!retired.getOrDefault(key, earlier).equals(earlier)) {
                problems.add(ProblemKind.FORMER_NAME_REUSED, origin, key, where);
            }
            return earlier;
        }
        if (isTold) {
            reportUnknown(name);
        }
        Integer revived = retired.get(key);
        if (revived == null) {
            return next;
        }
        if (isOfAnother(revived, key)) {
            problems.add(ProblemKind.FORMER_NAME_REUSED, origin, key, where);
            return next;
        }
        return revived;
    }

    private void reportUnknown(FormerName former) {
        Integer id = retired.get(former.value());
        present.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .ifPresentOrElse(
                        now -> problems.add(
                                ProblemKind.FORMER_NAME_OLD,
                                former.origin(),
                                withoutKind(former.value()),
                                where,
                                withoutKind(now)),
                        () -> unknown(former));
    }

    /** Another contract may have the name of what is new in this one; but here something is gone, which the name should have told. */
    private void unknown(FormerName former) {
        boolean isSomethingGone = present.keySet().stream().anyMatch(key -> !expected.contains(key));
        if (isSomethingGone) {
            problems.add(ProblemKind.FORMER_NAME_UNKNOWN, former.origin(), former.value(), where);
        } else {
            names.add(former, where, false);
        }
    }

    /** What a service is called, or the key itself. */
    private static String withoutKind(String key) {
        return key.startsWith("api ") || key.startsWith("msg ") ? key.substring(key.indexOf(' ') + 1) : key;
    }

    /** Whether a retired id belongs to something else now: what was renamed, or comes back under the name that it had last. */
    private boolean isOfAnother(int id, String key) {
        String last = lastNames.getOrDefault(id, key);
        return present.containsValue(id) || given.contains(id) || (!last.equals(key) && expected.contains(last));
    }
}
