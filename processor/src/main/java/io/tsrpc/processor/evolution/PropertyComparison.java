package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the properties of two versions of a record. */
final class PropertyComparison implements Members.Comparison {
    private static final Set<Form> BOTH = Set.of(Form.values());
    private static final Set<Form> JSON = Set.of(Form.JSON);
    private static final Shape NULL = new Shape.Literal(null);

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
        presence(before, after, forms);
    }

    private void presence(Member before, Member after, Set<Form> forms) {
        String place = members.at(after);
        if (after.isOptional() && !before.isOptional()) {
            String detail = "was required and is now optional";
            pair.add(Rule.PROPERTY_NOW_OPTIONAL, place, detail, Outcomes.SAFE, Outcomes.NARROWER, forms);
        } else if (before.isOptional() && !after.isOptional()) {
            String detail = "was optional and is now required";
            pair.add(Rule.PROPERTY_NOW_REQUIRED, place, detail, Outcomes.NARROWER, Outcomes.SAFE, forms);
        }
    }

    /**
     * The discriminator of a record in a union, or another property with one value. It has no bytes; in JSON every reader insists on it,
     * unless it is optional.
     */
    private void literal(Member before, Member after) {
        Shape from = shape(before, versions::old);
        Shape to = shape(after, versions::fresh);
        if (from.equals(to)) {
            if (!to.equals(NULL)) { // which a reader has also where it is absent
                presence(before, after, JSON);
            }
            return;
        }
        String detail = "was " + ShapeText.of(from) + " and is now " + ShapeText.of(to);
        pair.add(
                Rule.DISCRIMINATOR,
                members.at(after),
                detail,
                outcomes(from, before, to, after),
                outcomes(to, after, from, before),
                BOTH);
    }

    /** The type of a property; of an enum with one constant, the literal that this is. */
    private static Shape shape(Member member, Function<String, @Nullable TypeEntry> types) {
        Shape shape = Shape.of(member);
        TypeEntry type = shape instanceof Shape.Reference reference ? types.apply(reference.schemaId()) : null;
        return type != null && type.kind().equals("Literal")
                ? new Shape.Literal(type.rest().get("literal"))
                : shape;
    }

    /** What happens to a discriminator, or to a component of that name, where a reader has the other, or another one. */
    private static Outcomes outcomes(Shape written, Member writer, Shape read, Member reader) {
        if (!(written instanceof Shape.Literal literal)) {
            return Outcomes.BREAKS; // in binary too: no reader skips what it expects to have no bytes
        }
        if (read instanceof Shape.Literal) {
            return Outcomes.of(Outcome.SAFE, Outcome.BREAKS);
        }
        Outcome sent = writer.isOptional() && !reader.isOptional() ? Outcome.NARROWER : Outcome.SAFE;
        return Outcomes.of(
                reader.isOptional() ? Outcome.SAFE : Outcome.BREAKS,
                holds(read, literal.value()) ? sent : Outcome.BREAKS);
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

    /** What is in another part of the object than before is the same in JSON. */
    void moved(Member before, Member after) {
        if (Members.hasNoBytes(before) || Members.hasNoBytes(after)) {
            literal(before, after);
            return;
        }
        members.compareTypes(before, after, JSON);
        presence(before, after, JSON);
    }

    @Override
    public void removed(Member member) {
        removed(member, BOTH);
    }

    void removed(Member member, Set<Form> forms) {
        String place = members.at(member);
        if (Members.hasNoBytes(member) && member.isOptional()) {
            pair.add(Rule.PROPERTY_REMOVED, place, "was removed", Outcomes.SAFE, Outcomes.SAFE, JSON);
            return;
        } else if (Members.hasNoBytes(member)) {
            String detail = "was always " + ShapeText.of(Shape.of(member)) + ", and is removed";
            pair.add(Rule.DISCRIMINATOR, place, detail, Outcomes.SAFE, Outcomes.BREAKS, JSON);
            return;
        }
        String detail = member.isOptional() ? "was removed" : "was required and is removed";
        Outcomes newToOld = member.isOptional() ? Outcomes.SAFE : Outcomes.BREAKS;
        pair.add(Rule.PROPERTY_REMOVED, place, detail, skipped(member, versions.before()), newToOld, forms);
    }

    @Override
    public void added(Member member) {
        if (!Members.hasNoBytes(member)) {
            members.compareWithEarlier(member);
        }
        added(member, BOTH);
    }

    void added(Member member, Set<Form> forms) {
        String place = members.at(member);
        if (Members.hasNoBytes(member) && member.isOptional()) {
            pair.add(Rule.PROPERTY_ADDED, place, "is new", Outcomes.SAFE, Outcomes.SAFE, JSON);
            return;
        } else if (Members.hasNoBytes(member)) {
            String detail = "is new, and always " + ShapeText.of(Shape.of(member));
            pair.add(Rule.DISCRIMINATOR, place, detail, Outcomes.BREAKS, Outcomes.SAFE, JSON);
            return;
        }
        Outcomes newToOld = skipped(member, versions.after()).in(forms);
        if (member.isOptional()) {
            pair.add(Rule.PROPERTY_ADDED, place, added("is new", newToOld), Outcomes.SAFE, newToOld, forms);
        } else {
            String detail = added("is new and required", newToOld);
            pair.add(Rule.PROPERTY_ADDED_REQUIRED, place, detail, Outcomes.BREAKS, newToOld, forms);
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
}
