package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What TSRPC's reader does to the JSON of a union: it converts each value by all records of the union, whatever the
 * discriminator says (tsbuffer 2.2.23). So a text becomes a date if another record has a date of that name.
 */
final class UnionConversion {
    /**
     * A property that is damaged.
     *
     * @param record the record that it is in, as the later version calls it
     * @param by the record with a property of the same name that is converted, as the later version calls it
     */
    private record Clash(String property, String record, String by) {
        /** The same for both records, which may damage each other. */
        String shown() {
            return "`" + property + "` in both "
                    + Stream.of(record, by).sorted().map(id -> "`" + id + "`").collect(Collectors.joining(" and "));
        }
    }

    private static final Set<Form> JSON = Set.of(Form.JSON);

    private UnionConversion() {}

    /**
     * Reports what is damaged in one of two versions and was not before.
     *
     * @param successors the records of the later version that are those of the earlier one, by the names that these had
     */
    static void compare(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh, Map<String, String> successors) {
        Contract before = versions.before();
        Contract after = versions.after();
        Map<String, String> predecessors = new HashMap<>();
        successors.forEach((was, is) -> predecessors.put(is, was));
        Map<String, String> same = old.members().stream().collect(Collectors.toMap(Member::key, Member::key));
        Set<Clash> always = clashes(old, before, old, before, same, successors);
        Set<Clash> oldToNew = clashes(old, before, fresh, after, successors, Map.of());
        Set<Clash> newToOld = clashes(fresh, after, old, before, predecessors, successors);
        oldToNew.removeAll(always);
        newToOld.removeAll(always);
        Set<Clash> all = new LinkedHashSet<>(oldToNew);
        all.addAll(newToOld);
        if (!all.isEmpty()) {
            pair.add(
                    Rule.UNION_CONVERSION,
                    pair.key().after(),
                    "has " + all.stream().map(Clash::shown).distinct().sorted().collect(Collectors.joining(", "))
                            + ", and TSRPC's clients convert the one as if it were the other, whoever sends it",
                    damaged(!oldToNew.isEmpty()),
                    damaged(!newToOld.isEmpty()),
                    JSON);
        }
    }

    private static Outcomes damaged(boolean isDamaged) {
        return isDamaged ? Outcomes.SAFE.worse(Form.JSON, Reader.TSRPC, Outcome.BREAKS) : Outcomes.SAFE;
    }

    /**
     * What is damaged in values of a union of one contract, if they are read as a union of another.
     *
     * @param same what the reader calls the records of the writer
     * @param later what the later version calls those of the reader, if that is something else
     */
    private static Set<Clash> clashes(
            TypeEntry written,
            Contract writer,
            TypeEntry read,
            Contract reader,
            Map<String, String> same,
            Map<String, String> later) {
        List<String> converting = records(read, reader).stream()
                .filter(id -> Conversion.isNeeded(new Shape.Reference(id), reader))
                .toList();
        Set<Clash> clashes = new LinkedHashSet<>();
        for (String id : converting.isEmpty() ? List.<String>of() : records(written, writer)) {
            String known = same.getOrDefault(id, "");
            Map<String, Member> own = known.isEmpty() ? null : Properties.byName(known, reader);
            for (String other : own == null ? List.<String>of() : converting) {
                for (Member property : other.equals(known)
                        ? List.<Member>of()
                        : record(id, writer).values()) {
                    if (new Converted(writer, reader).isDamaged(property, own, record(other, reader))) {
                        clashes.add(new Clash(
                                property.key(), later.getOrDefault(known, known), later.getOrDefault(other, other)));
                    }
                }
            }
        }
        return clashes;
    }

    private static List<String> records(TypeEntry union, Contract contract) {
        return union.members().stream()
                .map(Member::key)
                .filter(id -> Properties.byName(id, contract) != null)
                .toList();
    }

    private static Map<String, Member> record(String id, Contract contract) {
        return Objects.requireNonNull(Properties.byName(id, contract));
    }
}
