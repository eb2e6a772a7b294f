package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares two versions of a tuple, whose elements have no names but positions. */
final class TupleComparison {
    private static final Set<Form> BOTH = Set.of(Form.values());

    private final Versions versions;
    private final Pair pair;
    private final TypeEntry old;
    private final TypeEntry fresh;

    TupleComparison(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        this.versions = versions;
        this.pair = pair;
        this.old = old;
        this.fresh = fresh;
    }

    void compare() {
        List<Shape> a = elements(old);
        List<Shape> b = elements(fresh);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            String place = pair.key().after() + "." + i;
            if (i >= a.size()) {
                added(i, place);
            } else if (i >= b.size()) {
                removed(i, place);
            } else {
                new ShapeComparison(versions, pair, place).compare(a.get(i), b.get(i), BOTH);
                presence(i, place);
                order(i, place);
            }
        }
    }

    private void added(int index, String place) {
        if (isOptional(fresh, index)) {
            Outcomes newToOld = beyond(Outcome.NARROWER, old, versions.before());
            pair.add(Rule.TUPLE_ELEMENT_ADDED, place, "is new", Outcomes.SAFE, newToOld, BOTH);
        } else {
            Outcomes newToOld = beyond(Outcome.BREAKS, old, versions.before());
            pair.add(Rule.TUPLE_ELEMENT_ADDED_REQUIRED, place, "is new and required", Outcomes.BREAKS, newToOld, BOTH);
        }
    }

    private void removed(int index, String place) {
        boolean optional = isOptional(old, index);
        pair.add(
                Rule.TUPLE_ELEMENT_REMOVED,
                place,
                optional ? "was removed" : "was required and is removed",
                beyond(optional ? Outcome.NARROWER : Outcome.BREAKS, fresh, versions.after()),
                optional ? Outcomes.SAFE : Outcomes.BREAKS,
                BOTH);
    }

    /**
     * What happens to an element beyond those that the reader knows. In binary it refuses the tuple. In JSON it ignores the
     * element, except that TSRPC's reader throws if it has to convert something in the tuple.
     */
    private static Outcomes beyond(Outcome binary, TypeEntry reader, Contract contract) {
        Outcomes outcomes = Outcomes.of(binary, Outcome.SAFE);
        boolean isConverted = elements(reader).stream().anyMatch(e -> Conversion.isNeeded(e, contract));
        return isConverted ? outcomes.worse(Form.JSON, Reader.TSRPC, binary) : outcomes;
    }

    private void presence(int index, String place) {
        if (isOptional(fresh, index) && !isOptional(old, index)) {
            String detail = "was required and is now optional";
            pair.add(Rule.TUPLE_ELEMENT_NOW_OPTIONAL, place, detail, Outcomes.SAFE, Outcomes.NARROWER, BOTH);
        } else if (isOptional(old, index) && !isOptional(fresh, index)) {
            String detail = "was optional and is now required";
            pair.add(Rule.TUPLE_ELEMENT_NOW_REQUIRED, place, detail, Outcomes.NARROWER, Outcomes.SAFE, BOTH);
        }
    }

    /** Only the contract has the names of elements. What has the place of another is read as that one. */
    private void order(int index, String place) {
        List<String> names = old.elementNames();
        List<String> now = fresh.elementNames();
        int was = index < now.size() ? names.indexOf(now.get(index)) : index;
        if (was >= 0 && was != index) {
            String detail = "is `" + now.get(index) + "`, which was element " + was;
            pair.add(Rule.TUPLE_ELEMENT_MOVED, place, detail, Outcomes.BREAKS, Outcomes.BREAKS, BOTH);
        }
    }

    /** The types of the elements of a tuple. */
    static List<Shape> elements(TypeEntry tuple) {
        return tuple.rest().get("elementTypes") instanceof List<?> elements
                ? elements.stream().map(TupleComparison::shape).toList()
                : List.of();
    }

    /** Whether an element of a tuple is optional. */
    static boolean isOptional(TypeEntry tuple, int index) {
        return tuple.rest().get("optionalStartIndex") instanceof Integer start && index >= start;
    }

    private static Shape shape(Object element) {
        return element instanceof Map<?, ?> schema ? Shape.of(schema) : new Shape.Foreign("");
    }
}
