package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a named type of one kind. */
final class TypeComparison {
    private static final Set<Form> BOTH = Set.of(Form.values());
    private static final Set<Form> BINARY = Set.of(Form.BINARY);
    private static final Set<Form> JSON = Set.of(Form.JSON);

    private final Contract before;
    private final Contract after;
    private final Pair pair;
    private final TypeEntry old;
    private final TypeEntry fresh;

    TypeComparison(Contract before, Contract after, Pair pair, TypeEntry old, TypeEntry fresh) {
        this.before = before;
        this.after = after;
        this.pair = pair;
        this.old = old;
        this.fresh = fresh;
    }

    void compare() {
        switch (old.kind()) {
            case "Interface" -> members(this::property, this::propertyRemoved, this::propertyAdded);
            case "Enum" -> members(this::constant, this::constantRemoved, this::constantAdded);
            case "Union" -> members(this::unionMember, this::unionMemberRemoved, this::unionMemberAdded);
            case "Tuple" -> new TupleComparison(before, after, pair, old, fresh).compare();
            default -> foreign();
        }
    }

    /** Compares members that have the same key, or that were renamed. */
    private void members(Matched matched, Single removed, Single added) {
        Set<Member> found = new HashSet<>();
        for (Member member : old.members()) {
            Member now = now(member);
            if (now == null) {
                removed.compare(member);
                misread(member);
            } else {
                matched.compare(member, now);
                found.add(now);
            }
        }
        fresh.members().stream().filter(m -> !found.contains(m)).forEach(added::compare);
    }

    /** What a member has become, or null: names of records in a union may have been swapped. */
    private @Nullable Member now(Member member) {
        Member swapped = byId(fresh.members(), m -> formerKey(m).equals(member.key()));
        Member same = fresh.member(member.key());
        if (swapped != null) {
            return swapped;
        }
        return same != null && formerKey(same).isEmpty()
                ? same
                : byId(fresh.members(), m -> isRenamed(member, m) || isOfSameGeneric(member, m));
    }

    /** The schema id that a record of a union had, if that is another type's now and this has changed; otherwise empty. */
    private String formerKey(Member member) {
        TypeEntry type = after.types().get(member.key());
        return type == null ? "" : type.formerId(before, member.key());
    }

    /** Whether two records of a generic union are instantiations of one record. */
    private boolean isOfSameGeneric(Member from, Member to) {
        TypeEntry a = before.type(from.key());
        TypeEntry b = after.types().get(to.key());
        return a != null && b != null && !a.generic().isEmpty() && a.generic().equals(b.generic());
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

    /** Reports another member that now has the id of a removed one. A record of a union need not be sent. */
    private void misread(Member removed) {
        Member other = byId(fresh.members(), m -> haveIdByChance(removed, m));
        if (other != null && !hasNoBytes(removed) && !hasNoBytes(other)) {
            Outcomes outcomes = old.kind().equals("Union") ? Outcomes.NARROWER : Outcomes.BREAKS;
            String detail = "has the id that `" + removed.key() + "` had" + inFormerType();
            pair.add(Rule.ID_CHANGED, at(other), detail, outcomes, outcomes, BINARY);
        }
    }

    /** Where that was, if it is another type. */
    private String inFormerType() {
        return pair.key().before().equals(pair.key().after())
                ? ""
                : " in `" + pair.key().before() + "`";
    }

    private static boolean hasNoBytes(Member member) {
        return shape(member) instanceof Shape.Literal;
    }

    private static @Nullable Member byId(List<Member> members, Predicate<Member> test) {
        return members.stream().filter(test).findFirst().orElse(null);
    }

    private String at(Member member) {
        return pair.key().after() + "." + member.key();
    }

    // --- properties ----------------------------------------------------------------------------------------------

    private void property(Member a, Member b) {
        Set<Form> forms = matched(Rule.PROPERTY_RENAMED, a, b);
        Shape from = shape(a);
        Shape to = shape(b);
        if (from instanceof Shape.Literal || to instanceof Shape.Literal) {
            literal(from, to, b);
            return;
        }
        new ShapeComparison(before, after, pair, at(b)).compare(from, to, forms);
        if (isOptional(b) && !isOptional(a)) {
            pair.add(
                    Rule.PROPERTY_NOW_OPTIONAL,
                    at(b),
                    "was required and is now optional",
                    Outcomes.SAFE,
                    Outcomes.NARROWER,
                    forms);
        } else if (isOptional(a) && !isOptional(b)) {
            pair.add(
                    Rule.PROPERTY_NOW_REQUIRED,
                    at(b),
                    "was optional and is now required",
                    Outcomes.NARROWER,
                    Outcomes.SAFE,
                    forms);
        }
    }

    /** Reports a name or an id that has changed. Returns the formats in which both are still the same member. */
    private Set<Form> matched(Rule renamed, Member a, Member b) {
        if (a.id() != b.id()) {
            String detail = "had the id " + a.id() + inFormerType() + " and now has " + b.id();
            pair.add(Rule.ID_CHANGED, at(b), detail, Outcomes.BREAKS, Outcomes.BREAKS, BINARY);
            return JSON;
        }
        if (!a.key().equals(b.key())) {
            pair.add(renamed, at(b), "was called `" + a.key() + "`", Outcomes.BREAKS, Outcomes.BREAKS, JSON);
            return BINARY;
        }
        return BOTH;
    }

    /** The discriminator of a record in a union. It has no bytes; in JSON every reader insists on it. */
    private void literal(Shape from, Shape to, Member member) {
        if (!from.equals(to)) {
            boolean isType = from instanceof Shape.Literal && to instanceof Shape.Literal;
            String detail = "was " + ShapeText.of(from) + " and is now " + ShapeText.of(to);
            pair.add(Rule.DISCRIMINATOR, at(member), detail, Outcomes.BREAKS, Outcomes.BREAKS, isType ? JSON : BOTH);
        }
    }

    private void propertyRemoved(Member member) {
        if (shape(member) instanceof Shape.Literal) {
            pair.add(
                    Rule.DISCRIMINATOR,
                    at(member),
                    "is no discriminator any more",
                    Outcomes.SAFE,
                    Outcomes.BREAKS,
                    JSON);
            return;
        }
        String detail = isOptional(member) ? "was removed" : "was required and is removed";
        pair.add(
                Rule.PROPERTY_REMOVED,
                at(member),
                detail,
                skipped(member, before),
                isOptional(member) ? Outcomes.SAFE : Outcomes.BREAKS,
                BOTH);
    }

    private void propertyAdded(Member member) {
        if (shape(member) instanceof Shape.Literal) {
            pair.add(Rule.DISCRIMINATOR, at(member), "is a new discriminator", Outcomes.BREAKS, Outcomes.SAFE, JSON);
            return;
        }
        revived(member);
        Outcomes newToOld = skipped(member, after);
        if (isOptional(member)) {
            pair.add(Rule.PROPERTY_ADDED, at(member), added("is new", newToOld), Outcomes.SAFE, newToOld, BOTH);
        } else {
            String detail = added("is new and required", newToOld);
            pair.add(Rule.PROPERTY_ADDED_REQUIRED, at(member), detail, Outcomes.BREAKS, newToOld, BOTH);
        }
    }

    private static String added(String what, Outcomes newToOld) {
        return newToOld.isSafe() ? what : what + ", and of a type that TSRPC's clients cannot skip in binary";
    }

    private static Outcomes skipped(Member member, Contract contract) {
        return Skipping.isSafe(shape(member), contract)
                ? Outcomes.SAFE
                : Outcomes.SAFE.worse(Form.BINARY, Reader.TSRPC, Outcome.BREAKS);
    }

    /** What has the name or the id of something that was removed must be that, for those who still know it. */
    private void revived(Member member) {
        for (Member earlier : old.retired()) {
            boolean isNamedSo = earlier.key().equals(member.key()) && !hasNoBytes(earlier);
            if (isNamedSo) {
                Set<Form> forms = earlier.id() == member.id() ? BOTH : JSON;
                new ShapeComparison(before, after, pair, at(member)).compare(shape(earlier), shape(member), forms);
            } else if (earlier.id() == member.id() && !hasNoBytes(earlier)) {
                String detail = "has the id that `" + earlier.key() + "` had" + inFormerType();
                pair.add(Rule.ID_CHANGED, at(member), detail, Outcomes.BREAKS, Outcomes.BREAKS, BINARY);
            }
        }
    }

    private static Shape shape(Member member) {
        return member.schema().get("type") instanceof Map<?, ?> schema ? Shape.of(schema) : new Shape.Foreign("");
    }

    private static boolean isOptional(Member member) {
        return Boolean.TRUE.equals(member.schema().get("optional"));
    }

    // --- enums ---------------------------------------------------------------------------------------------------

    private void constant(Member a, Member b) {
        matched(Rule.ENUM_VALUE_RENAMED, a, b);
    }

    private void constantRemoved(Member member) {
        pair.add(Rule.ENUM_VALUE_REMOVED, at(member), "was removed", Outcomes.NARROWER, Outcomes.SAFE, BOTH);
    }

    private void constantAdded(Member member) {
        pair.add(Rule.ENUM_VALUE_ADDED, at(member), "is new", Outcomes.SAFE, Outcomes.NARROWER, BOTH);
    }

    // --- unions --------------------------------------------------------------------------------------------------

    private void unionMember(Member a, Member b) {
        if (a.id() != b.id()) {
            matched(Rule.ID_CHANGED, a, b);
        }
        new ShapeComparison(before, after, pair, at(b)).compare(shape(a), shape(b), BOTH);
    }

    private void unionMemberRemoved(Member member) {
        pair.add(Rule.UNION_MEMBER_REMOVED, at(member), "was removed", Outcomes.NARROWER, Outcomes.SAFE, BOTH);
    }

    private void unionMemberAdded(Member member) {
        pair.add(Rule.UNION_MEMBER_ADDED, at(member), "is new", Outcomes.SAFE, Outcomes.NARROWER, BOTH);
    }

    private void foreign() {
        if (!old.rest().equals(fresh.rest())) {
            pair.add(Rule.TYPE_CHANGED, pair.key().after(), "has changed", Outcomes.BREAKS, Outcomes.BREAKS, BOTH);
        }
    }

    private interface Matched {
        void compare(Member before, Member after);
    }

    private interface Single {
        void compare(Member member);
    }
}
