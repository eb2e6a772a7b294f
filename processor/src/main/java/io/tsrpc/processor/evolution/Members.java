package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The members of two versions of a type: which of them are the same, and which were removed or added. */
final class Members {
    private static final Set<Form> BOTH = Set.of(Form.values());
    private static final Set<Form> BINARY = Set.of(Form.BINARY);
    private static final Set<Form> JSON = Set.of(Form.JSON);

    private final Versions versions;
    private final Pair pair;
    private final TypeEntry old;
    private final TypeEntry fresh;

    /** What is to be said of members of one kind. */
    interface Comparison {
        void matched(Member before, Member after);

        void removed(Member member);

        void added(Member member);
    }

    Members(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        this.versions = versions;
        this.pair = pair;
        this.old = old;
        this.fresh = fresh;
    }

    /**
     * Compares members that have the same key, or that were renamed.
     *
     * @param elsewhere properties of which it does not matter that they are not here, before or after
     */
    void compare(Comparison comparison, Set<String> elsewhere) {
        Set<Member> found = new HashSet<>();
        for (Member member : old.members()) {
            Member now = now(member);
            if (now == null) {
                if (!elsewhere.contains(member.key())) {
                    comparison.removed(member);
                }
                misread(member);
            } else {
                comparison.matched(member, now);
                found.add(now);
            }
        }
        fresh.members().stream()
                .filter(m -> !found.contains(m) && !elsewhere.contains(m.key()))
                .forEach(comparison::added);
    }

    /** What a member has become, or null: names of records in a union may have been swapped. */
    private @Nullable Member now(Member member) {
        Member swapped = byId(fresh.members(), m -> formerKey(m).equals(member.key()));
        Member same = fresh.member(member.key());
        if (swapped != null) {
            return swapped;
        }
        if (same != null && formerKey(same).isEmpty()) {
            return same;
        }
        Member renamed = byId(fresh.members(), m -> isRenamed(member, m) || isOfSameGeneric(member, m));
        return renamed == null ? byId(fresh.members(), m -> isMoved(member, m)) : renamed;
    }

    /** What the keys of the earlier members have become, where they are still there. */
    Map<String, String> successors() {
        Map<String, String> successors = new HashMap<>();
        for (Member member : old.members()) {
            Member now = now(member);
            if (now != null) {
                successors.put(member.key(), now.key());
            }
        }
        return successors;
    }

    /** The schema id that a record of a union had, if that is another type's now and this has changed; otherwise empty. */
    private String formerKey(Member member) {
        TypeEntry type = versions.fresh(member.key());
        return type == null ? "" : type.formerId(versions.before(), member.key());
    }

    /** Whether two records of a generic union are instantiations of one record. */
    private boolean isOfSameGeneric(Member from, Member to) {
        TypeEntry a = versions.old(from.key());
        TypeEntry b = versions.fresh(to.key());
        return a != null && b != null && !a.generic().isEmpty() && a.generic().equals(b.generic());
    }

    /** Whether a member has become another, as one of the contracts remembers: after a rollback, the earlier one. */
    private boolean isRenamed(Member from, Member to) {
        Member former = fresh.retired(from.key());
        Member later = old.retired(to.key());
        return haveIdByChance(from, to)
                && ((former != null && former.id() == to.id())
                        || (later != null && later.isFormerName() && later.id() == from.id()));
    }

    /** Whether a member of a union only has another name or place, which data does not carry. */
    private boolean isMoved(Member from, Member to) {
        return old.kind().equals("Union") && haveIdByChance(from, to) && new Likeness(versions).areAlike(from, to);
    }

    /** Whether two members that have nothing to do with each other, such as those of unrelated types, have the same id. */
    private boolean haveIdByChance(Member from, Member to) {
        return from.id() == to.id() && old.member(to.key()) == null && fresh.member(from.key()) == null;
    }

    /** Reports another member that now has the id of a removed one. A constant, or a record of a union, need not be sent. */
    private void misread(Member removed) {
        Member other = byId(fresh.members(), m -> haveIdByChance(removed, m));
        if (other != null && !hasNoBytes(removed) && !hasNoBytes(other)) {
            idOfAnother(removed, other, old.kind().equals("Interface") ? Outcomes.BREAKS : Outcomes.NARROWER);
        }
    }

    private void idOfAnother(Member gone, Member member, Outcomes outcomes) {
        String detail = "has the id that `" + ShapeText.ofKey(gone.key()) + "` had" + inFormerType();
        pair.add(Rule.ID_CHANGED, at(member), detail, outcomes, outcomes, BINARY);
    }

    /** Where that was, if it is another type. */
    private String inFormerType() {
        return pair.key().before().equals(pair.key().after())
                ? ""
                : " in `" + pair.key().before() + "`";
    }

    private static @Nullable Member byId(List<Member> members, Predicate<Member> test) {
        return members.stream().filter(test).findFirst().orElse(null);
    }

    /** Whether it is a literal: a discriminator, or the like. */
    static boolean hasNoBytes(Member member) {
        return Shape.of(member) instanceof Shape.Literal;
    }

    /** The place of a member. */
    String at(Member member) {
        return pair.key().after() + "." + member.key();
    }

    /** Reports a name or an id that has changed. Returns the formats in which both are still the same member. */
    Set<Form> matched(Rule renamed, Member before, Member after) {
        if (before.id() != after.id()) {
            String detail = "had the id " + before.id() + inFormerType() + " and now has " + after.id();
            pair.add(Rule.ID_CHANGED, at(after), detail, Outcomes.BREAKS, Outcomes.BREAKS, BINARY);
            return JSON;
        }
        if (!before.key().equals(after.key())) {
            String detail = "was called `" + before.key() + "`";
            pair.add(renamed, at(after), detail, Outcomes.BREAKS, Outcomes.BREAKS, JSON);
            return BINARY;
        }
        return BOTH;
    }

    /** Compares the types of a member. */
    void compareTypes(Member before, Member after, Set<Form> forms) {
        new ShapeComparison(versions, pair, at(after)).compare(Shape.of(before), Shape.of(after), forms);
    }

    /** Compares a member with what it was when it was removed: the types that it named have been something else since. */
    void compareWithEarlier(Member earlier, Member member, Set<Form> forms) {
        new ShapeComparison(versions.with(earlier.typesThen()), pair, at(member))
                .compare(Shape.of(earlier), Shape.of(member), forms);
    }

    /** What has the name or the id of a property that was removed must be that, for those who still know it. */
    void compareWithEarlier(Member member) {
        for (Member earlier : old.retired()) {
            boolean hasItsId = earlier.id() == member.id();
            if (hasNoBytes(earlier)) {
                continue;
            }
            if (earlier.key().equals(member.key())) {
                compareWithEarlier(earlier, member, hasItsId ? BOTH : JSON);
            } else if (hasItsId && !isRemembered(earlier)) {
                idOfAnother(earlier, member, Outcomes.BREAKS);
            } else if (hasItsId && !earlier.isFormerName()) {
                compareWithEarlier(earlier, member, BINARY);
            }
        }
    }

    /** Whether something that was removed is in the history of this type, in which an id is never given to something else. */
    private boolean isRemembered(Member earlier) {
        Member same = fresh.retired(earlier.key());
        return same != null && same.id() == earlier.id();
    }
}
