package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What TSRPC's reader does to the JSON of a union: it converts each value by all records of the union, whatever the
 * discriminator says (tsbuffer 2.2.23). So a text becomes a date if another record has a date of that name.
 */
final class UnionConversion {
    /**
     * A property that is damaged.
     *
     * @param record the record that it is in
     * @param by the record with a property of the same name that is converted
     */
    private record Clash(String property, String record, String by) {
        @Override
        public String toString() {
            return "has `" + property + "` in both `" + record + "` and `" + by
                    + "`, and TSRPC's clients convert the one as if it were the other, whoever sends it";
        }
    }

    private static final Set<Form> JSON = Set.of(Form.JSON);

    private UnionConversion() {}

    /** Reports what is damaged in one of two versions and was not before. */
    static void compare(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        Contract before = versions.before();
        Contract after = versions.after();
        Set<Clash> always = clashes(old, before, old, before);
        Set<Clash> oldToNew = clashes(old, before, fresh, after);
        Set<Clash> newToOld = clashes(fresh, after, old, before);
        Set<Clash> all = new LinkedHashSet<>(oldToNew);
        all.addAll(newToOld);
        all.removeAll(always);
        for (Clash clash : all) {
            pair.add(
                    Rule.UNION_CONVERSION,
                    pair.key().after(),
                    clash.toString(),
                    damaged(oldToNew.contains(clash)),
                    damaged(newToOld.contains(clash)),
                    JSON);
        }
    }

    private static Outcomes damaged(boolean isDamaged) {
        return isDamaged ? Outcomes.SAFE.worse(Form.JSON, Reader.TSRPC, Outcome.BREAKS) : Outcomes.SAFE;
    }

    /** What is damaged in values of a union of one contract, if they are read as a union of another. */
    private static Set<Clash> clashes(TypeEntry written, Contract writer, TypeEntry read, Contract reader) {
        List<String> converting = records(read, reader).stream()
                .filter(id -> Conversion.isNeeded(new Shape.Reference(id), reader))
                .toList();
        Set<Clash> clashes = new LinkedHashSet<>();
        for (String id : converting.isEmpty() ? List.<String>of() : records(written, writer)) {
            Map<String, Member> own = read.member(id) == null ? null : Properties.byName(id, reader);
            for (String other : own == null ? List.<String>of() : converting) {
                for (Member property : other.equals(id)
                        ? List.<Member>of()
                        : record(id, writer).values()) {
                    if (new Converted(writer, reader).isDamaged(property, own, record(other, reader))) {
                        clashes.add(new Clash(property.key(), id, other));
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
