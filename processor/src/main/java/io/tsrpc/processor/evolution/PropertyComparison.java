package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the properties of two versions of a record. */
final class PropertyComparison implements Members.Comparison {
    private static final Set<Form> BOTH = Set.of(Form.values());
    private static final Set<Form> JSON = Set.of(Form.JSON);

    private final Versions versions;
    private final Pair pair;
    private final Members members;

    PropertyComparison(Versions versions, Pair pair, Members members) {
        this.versions = versions;
        this.pair = pair;
        this.members = members;
    }

    @Override
    public void matched(Member before, Member after) {
        if (Members.hasNoBytes(before) || Members.hasNoBytes(after)) {
            literal(before, after);
            return;
        }
        Set<Form> forms = members.matched(Rule.PROPERTY_RENAMED, before, after);
        members.compareTypes(before, after, forms);
        String place = members.at(after);
        if (isOptional(after) && !isOptional(before)) {
            String detail = "was required and is now optional";
            pair.add(Rule.PROPERTY_NOW_OPTIONAL, place, detail, Outcomes.SAFE, Outcomes.NARROWER, forms);
        } else if (isOptional(before) && !isOptional(after)) {
            String detail = "was optional and is now required";
            pair.add(Rule.PROPERTY_NOW_REQUIRED, place, detail, Outcomes.NARROWER, Outcomes.SAFE, forms);
        }
    }

    /** The discriminator of a record in a union. It has no bytes; in JSON every reader insists on it. */
    private void literal(Member before, Member after) {
        Shape from = Shape.of(before);
        Shape to = Shape.of(after);
        if (!from.equals(to)) {
            String detail = "was " + ShapeText.of(from) + " and is now " + ShapeText.of(to);
            pair.add(Rule.DISCRIMINATOR, members.at(after), detail, literal(from, after), literal(to, before), BOTH);
        }
    }

    /** What happens to a discriminator, or to a component of that name, where a reader has the other, or another one. */
    private static Outcomes literal(Shape written, Member reader) {
        if (!(written instanceof Shape.Literal literal)) {
            return Outcomes.BREAKS; // in binary too: no reader skips what it expects to have no bytes
        }
        if (Members.hasNoBytes(reader)) {
            return Outcomes.of(Outcome.SAFE, Outcome.BREAKS);
        }
        return Outcomes.of(
                isOptional(reader) ? Outcome.SAFE : Outcome.BREAKS,
                holds(Shape.of(reader), literal.value()) ? Outcome.SAFE : Outcome.BREAKS);
    }

    /** Whether every reader of a type takes this value in JSON. */
    private static boolean holds(Shape read, @Nullable Object literal) {
        if (read instanceof Shape.Any) {
            return true;
        }
        return read instanceof Shape.Plain plain
                && switch (plain.scalar()) {
                    case STRING -> literal instanceof String;
                    case BOOLEAN -> literal instanceof Boolean;
                    case INT, LONG, DOUBLE -> literal instanceof Integer;
                    default -> false;
                };
    }

    @Override
    public void removed(Member member) {
        String place = members.at(member);
        if (Members.hasNoBytes(member)) {
            String detail = "was always " + ShapeText.of(Shape.of(member)) + ", and is removed";
            pair.add(Rule.DISCRIMINATOR, place, detail, Outcomes.SAFE, Outcomes.BREAKS, JSON);
            return;
        }
        String detail = isOptional(member) ? "was removed" : "was required and is removed";
        Outcomes newToOld = isOptional(member) ? Outcomes.SAFE : Outcomes.BREAKS;
        pair.add(Rule.PROPERTY_REMOVED, place, detail, skipped(member, versions.before()), newToOld, BOTH);
    }

    @Override
    public void added(Member member) {
        String place = members.at(member);
        if (Members.hasNoBytes(member)) {
            String detail = "is new, and always " + ShapeText.of(Shape.of(member));
            pair.add(Rule.DISCRIMINATOR, place, detail, Outcomes.BREAKS, Outcomes.SAFE, JSON);
            return;
        }
        members.compareWithEarlier(member);
        Outcomes newToOld = skipped(member, versions.after());
        if (isOptional(member)) {
            pair.add(Rule.PROPERTY_ADDED, place, added("is new", newToOld), Outcomes.SAFE, newToOld, BOTH);
        } else {
            String detail = added("is new and required", newToOld);
            pair.add(Rule.PROPERTY_ADDED_REQUIRED, place, detail, Outcomes.BREAKS, newToOld, BOTH);
        }
    }

    private static String added(String what, Outcomes newToOld) {
        return newToOld.isSafe() ? what : what + ", and of a type that TSRPC's clients cannot skip in binary";
    }

    private static Outcomes skipped(Member member, Contract contract) {
        return Skipping.isSafe(Shape.of(member), contract)
                ? Outcomes.SAFE
                : Outcomes.SAFE.worse(Form.BINARY, Reader.TSRPC, Outcome.BREAKS);
    }

    private static boolean isOptional(Member member) {
        return Boolean.TRUE.equals(member.schema().get("optional"));
    }
}
