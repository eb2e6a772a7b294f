package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.Set;

/** Compares two versions of a named type of one kind. */
final class TypeComparison {
    private static final Set<Form> BOTH = Set.of(Form.values());

    private final Versions versions;
    private final Pair pair;
    private final TypeEntry old;
    private final TypeEntry fresh;
    private final Members members;

    TypeComparison(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        this.versions = versions;
        this.pair = pair;
        this.old = old;
        this.fresh = fresh;
        this.members = new Members(versions, pair, old, fresh);
    }

    void compare() {
        switch (old.kind()) {
            case "Interface" -> members.compare(new PropertyComparison(versions, pair, members));
            case "Enum" -> members.compare(new Constants());
            case "Union" -> {
                members.compare(areLiterals(old) && areLiterals(fresh) ? new Constants() : new Records());
                UnionConversion.compare(versions, pair, old, fresh);
            }
            case "Tuple" -> new TupleComparison(versions, pair, old, fresh).compare();
            default -> foreign();
        }
    }

    private static boolean areLiterals(TypeEntry union) {
        return union.members().stream().allMatch(Members::hasNoBytes);
    }

    private void foreign() {
        if (!old.rest().equals(fresh.rest())) {
            pair.add(Rule.TYPE_CHANGED, pair.key().after(), "has changed", Outcomes.BREAKS, Outcomes.BREAKS, BOTH);
        }
    }

    /** The constants of an enum, or of a union of literals. */
    private final class Constants implements Members.Comparison {
        @Override
        public void matched(Member before, Member after) {
            members.matched(Rule.ENUM_VALUE_RENAMED, before, after);
        }

        @Override
        public void removed(Member member) {
            String place = members.at(member);
            pair.add(Rule.ENUM_VALUE_REMOVED, place, "was removed", Outcomes.NARROWER, Outcomes.SAFE, BOTH);
        }

        @Override
        public void added(Member member) {
            pair.add(Rule.ENUM_VALUE_ADDED, members.at(member), "is new", Outcomes.SAFE, Outcomes.NARROWER, BOTH);
        }
    }

    /** The records of a union. */
    private final class Records implements Members.Comparison {
        @Override
        public void matched(Member before, Member after) {
            if (before.id() != after.id()) {
                members.matched(Rule.ID_CHANGED, before, after);
            }
            members.compareTypes(before, after, BOTH);
        }

        @Override
        public void removed(Member member) {
            String place = members.at(member);
            pair.add(Rule.UNION_MEMBER_REMOVED, place, "was removed", Outcomes.NARROWER, Outcomes.SAFE, BOTH);
        }

        @Override
        public void added(Member member) {
            Member earlier = old.retired(member.key());
            if (earlier != null) {
                members.compareWithEarlier(earlier, member, BOTH);
            }
            pair.add(Rule.UNION_MEMBER_ADDED, members.at(member), "is new", Outcomes.SAFE, Outcomes.NARROWER, BOTH);
        }
    }
}
