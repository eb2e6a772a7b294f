package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.List;
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

    /** Compares members that have the same key, or that were renamed. */
    void compare(Comparison comparison) {
        for (Member member : old.members()) {
            Member same = fresh.member(member.key());
            Member renamed = byId(fresh.members(), m -> isRenamed(member, m));
            if (same != null) {
                comparison.matched(member, same);
            } else if (renamed != null) {
                comparison.matched(member, renamed);
            } else {
                comparison.removed(member);
                misread(member);
            }
        }
        for (Member member : fresh.members()) {
            Member renamed = byId(old.members(), m -> isRenamed(m, member));
            if (old.member(member.key()) == null && renamed == null) {
                comparison.added(member);
            }
        }
    }

    /** Whether a member has become another, as the contract remembers. */
    private boolean isRenamed(Member from, Member to) {
        Member former = fresh.retired(from.key());
        return haveIdByChance(from, to) && former != null && former.id() == to.id();
    }

    /** Whether two members that have nothing to do with each other, such as those of unrelated types, have the same id. */
    private boolean haveIdByChance(Member from, Member to) {
        return from.id() == to.id() && old.member(to.key()) == null && fresh.member(from.key()) == null;
    }

    /** Reports another member that now has the id of a removed one. In a union its record tells what is read. */
    private void misread(Member removed) {
        Member other = byId(fresh.members(), m -> haveIdByChance(removed, m));
        if (other != null && !old.kind().equals("Union") && !hasNoBytes(removed) && !hasNoBytes(other)) {
            idOfAnother(removed, other);
        }
    }

    private void idOfAnother(Member gone, Member member) {
        String detail = "has the id that `" + gone.key() + "` had";
        pair.add(Rule.ID_CHANGED, at(member), detail, Outcomes.BREAKS, Outcomes.BREAKS, BINARY);
    }

    private static @Nullable Member byId(List<Member> members, Predicate<Member> test) {
        return members.stream().filter(test).findFirst().orElse(null);
    }

    /** Whether it is a discriminator. */
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
            String detail = "had the id " + before.id() + " and now has " + after.id();
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
                idOfAnother(earlier, member);
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
