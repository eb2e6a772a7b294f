package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.model.Scalar;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a type where it is used, at one place of a pair. */
final class ShapeComparison {
    /** Forms of text of which another one has all: an integer is a decimal, an offset is a zone. */
    private static final Map<String, String> WIDER =
            Map.of("BIG_INTEGER", "BIG_DECIMAL", "OFFSET_DATE_TIME", "ZONED_DATE_TIME");

    /** TSRPC's reader gives the same bytes, in the class that it knows. */
    private static final Set<String> BYTES = Set.of("Uint8Array", "ArrayBuffer");

    /** Any value where TSRPC reads an object or a list, and Java any value. */
    private static final Outcomes NO_OBJECT = Outcomes.readBy(Outcome.SAFE, Outcome.NARROWER);

    /** As many members of a union as a message names. */
    private static final int FEW = 5;

    private final Versions versions;
    private final Pair pair;
    private final String place;

    ShapeComparison(Versions versions, Pair pair, String place) {
        this.versions = versions;
        this.pair = pair;
        this.place = place;
    }

    /** Adds what differs in these formats. */
    void compare(Shape old, Shape fresh, Set<Form> forms) {
        if (old instanceof Shape.Reference a && fresh instanceof Shape.Reference b) {
            references(a.schemaId(), b.schemaId(), forms);
        } else if (old instanceof Shape.Reference a
                && fresh instanceof Shape.Dictionary
                && map(versions.old(a.schemaId())) instanceof Shape.Dictionary map) {
            compare(map, fresh, forms);
        } else if (old instanceof Shape.Dictionary
                && fresh instanceof Shape.Reference b
                && map(versions.fresh(b.schemaId())) instanceof Shape.Dictionary map) {
            compare(old, map, forms);
        } else if (old.equals(fresh)) {
            nested(old, fresh, forms);
        } else if (old instanceof Shape.Plain a && fresh instanceof Shape.Plain b && areNumbers(a, b)) {
            numbers(a.scalar(), b.scalar(), forms);
        } else if (old instanceof Shape.Items a && fresh instanceof Shape.Items b) {
            if (a.distinct() != b.distinct()) {
                add(Rule.SET, changed(old, fresh), refusing(b.distinct()), refusing(a.distinct()), forms);
            }
            compare(a.element(), b.element(), forms);
        } else if (old instanceof Shape.Dictionary a && fresh instanceof Shape.Dictionary b) {
            if (!a.keys().equals(b.keys())) {
                add(Rule.MAP_KEY, changed(old, fresh), keys(a.keys(), b.keys()), keys(b.keys(), a.keys()), forms);
            }
            compare(a.value(), b.value(), forms);
        } else if (old instanceof Shape.AnyObject && fresh instanceof Shape.Any) {
            add(Rule.TYPE_CHANGED, changed(old, fresh), Outcomes.SAFE, NO_OBJECT, forms);
        } else if (old instanceof Shape.Any && fresh instanceof Shape.AnyObject) {
            add(Rule.TYPE_CHANGED, changed(old, fresh), NO_OBJECT, Outcomes.SAFE, forms);
        } else if (old instanceof Shape.Any || fresh instanceof Shape.Any) {
            add(Rule.TYPE_CHANGED, changed(old, fresh), any(fresh), any(old), forms);
        } else if (old instanceof Shape.Nullable a && fresh instanceof Shape.Nullable b) {
            compare(a.type(), b.type(), forms);
        } else if (old instanceof Shape.Foreign a && fresh instanceof Shape.Foreign b && a.hasPartsLike(b)) {
            parts(a, b, forms);
        } else if (orNull(old).isPresent() && orNull(fresh).isPresent()) {
            String detail = changed(old, fresh) + ", which has other ids";
            add(Rule.TYPE_CHANGED, detail, Outcomes.BREAKS, Outcomes.BREAKS, only(Form.BINARY, forms));
            compare(orNull(old).get(), orNull(fresh).get(), only(Form.JSON, forms));
        } else if (old instanceof Shape.Nullable a) {
            nullable(changed(old, fresh), Outcome.NARROWER, Outcome.SAFE, forms);
            compare(a.type(), fresh, only(Form.JSON, forms));
        } else if (fresh instanceof Shape.Nullable b) {
            nullable(changed(old, fresh), Outcome.SAFE, Outcome.NARROWER, forms);
            compare(old, b.type(), only(Form.JSON, forms));
        } else if (isText(old) && isText(fresh)) {
            add(Rule.TEXT_FORM, changed(old, fresh), form(old, fresh), form(fresh, old), forms);
        } else if (old instanceof Shape.Bytes a && fresh instanceof Shape.Bytes b) {
            bytes(a, b, forms);
        } else {
            add(Rule.TYPE_CHANGED, changed(old, fresh), Outcomes.BREAKS, Outcomes.BREAKS, forms);
        }
    }

    /** The map that an object is which has an index signature alone; null if it is none. */
    private static @Nullable Shape map(@Nullable TypeEntry type) {
        return type != null
                        && type.kind().equals("Interface")
                        && type.members().isEmpty()
                        && type.parents().isEmpty()
                        && !type.indexSignature().isEmpty()
                ? Shape.ofSignature(type.indexSignature())
                : null;
    }

    /** Any value of JSON is any, null too; any is read as something else if it happens to be that. */
    private static Outcomes any(Shape read) {
        return Outcomes.of(Outcome.BREAKS, read instanceof Shape.Any ? Outcome.SAFE : Outcome.NARROWER);
    }

    private void references(String old, String fresh, Set<Form> forms) {
        TypeEntry a = versions.old(old);
        TypeEntry b = versions.fresh(fresh);
        if (a == null && b == null && old.equals(fresh)) {
            return; // a type that every runtime of TSRPC has
        }
        if (a != null && b != null && (a.kind().equals(b.kind()) || areObjects(old, fresh))) {
            pair.nested().add(versions.pair(old, fresh));
        } else {
            String detail = "is now " + named(fresh, b) + ", which is another kind of type than " + named(old, a);
            add(Rule.TYPE_CHANGED, detail, Outcomes.BREAKS, Outcomes.BREAKS, forms);
        }
    }

    private boolean areObjects(String old, String fresh) {
        return Properties.areAll(old, versions::old) && Properties.areAll(fresh, versions::fresh);
    }

    /** A union is named by its members, if they are few. */
    private static String named(String schemaId, @Nullable TypeEntry type) {
        if (type == null) {
            return "`" + schemaId + "`";
        }
        String name = type.kind().equals("Union") && type.members().size() <= FEW
                ? type.members().stream()
                        .map(member -> SchemaText.of(member.schema().get("type")))
                        .collect(Collectors.joining(" | "))
                : schemaId;
        return "`" + name + "` (" + type.kind() + ")";
    }

    /** Types that are spelled equally may still contain named types that differ. */
    private void nested(Shape old, Shape fresh, Set<Form> forms) {
        if (old instanceof Shape.Items a && fresh instanceof Shape.Items b) {
            compare(a.element(), b.element(), forms);
        } else if (old instanceof Shape.Dictionary a && fresh instanceof Shape.Dictionary b) {
            compare(a.value(), b.value(), forms);
        } else if (old instanceof Shape.Nullable a && fresh instanceof Shape.Nullable b) {
            compare(a.type(), b.type(), forms);
        } else if (old instanceof Shape.Foreign a && fresh instanceof Shape.Foreign b) {
            parts(a, b, forms);
        }
    }

    private void parts(Shape.Foreign old, Shape.Foreign fresh, Set<Form> forms) {
        old.parts()
                .forEach((id, part) ->
                        compare(part, Objects.requireNonNull(fresh.parts().get(id)), forms));
    }

    private static boolean areNumbers(Shape.Plain a, Shape.Plain b) {
        return NumberReading.isNumber(a.scalar()) && NumberReading.isNumber(b.scalar());
    }

    private void numbers(Scalar old, Scalar fresh, Set<Form> forms) {
        Rule rule = NumberReading.isSameKind(old, fresh) ? Rule.NUMBER_RANGE : Rule.NUMBER_KIND;
        String detail = changed(new Shape.Plain(old), new Shape.Plain(fresh));
        add(rule, detail, NumberReading.outcomes(old, fresh), NumberReading.outcomes(fresh, old), forms);
    }

    private static Outcomes refusing(boolean duplicates) {
        return duplicates ? Outcomes.readBy(Outcome.NARROWER, Outcome.SAFE) : Outcomes.SAFE;
    }

    private static Outcomes keys(String written, String read) {
        if (read.isEmpty()) {
            return Outcomes.SAFE;
        }
        if (written.isEmpty()) {
            return Outcomes.all(Outcome.NARROWER);
        }
        Scalar from = Scalar.valueOf(written.toUpperCase(Locale.ROOT));
        return NumberReading.outcomes(from, Scalar.valueOf(read.toUpperCase(Locale.ROOT)));
    }

    private void nullable(String detail, Outcome oldToNew, Outcome newToOld, Set<Form> forms) {
        add(
                Rule.NULLABLE_ELEMENT,
                detail,
                Outcomes.of(Outcome.BREAKS, oldToNew),
                Outcomes.of(Outcome.BREAKS, newToOld),
                forms);
    }

    private static Optional<Shape> orNull(Shape shape) {
        return shape instanceof Shape.Nullable nullable
                ? Optional.of(nullable.type())
                : shape instanceof Shape.Foreign foreign ? foreign.orNull() : Optional.empty();
    }

    private static Set<Form> only(Form form, Set<Form> forms) {
        return forms.contains(form) ? Set.of(form) : Set.of();
    }

    private static boolean isText(Shape shape) {
        return shape instanceof Shape.Text || (shape instanceof Shape.Plain p && p.scalar() == Scalar.STRING);
    }

    private static Outcomes form(Shape written, Shape read) {
        boolean refused = read instanceof Shape.Text form
                && !written.equals(form)
                && !(written instanceof Shape.Text other && form.form().equals(WIDER.get(other.form())));
        return refused ? Outcomes.readBy(Outcome.NARROWER, Outcome.SAFE) : Outcomes.SAFE;
    }

    private void bytes(Shape.Bytes old, Shape.Bytes fresh, Set<Form> forms) {
        if (!old.array().equals(fresh.array())) {
            Outcome java = isBytes(old) && isBytes(fresh) ? Outcome.SAFE : Outcome.BREAKS;
            boolean isSame = BYTES.contains(old.array()) && BYTES.contains(fresh.array());
            Outcomes outcomes = Outcomes.readBy(java, isSame ? Outcome.SAFE : Outcome.BREAKS);
            add(Rule.TYPE_CHANGED, changed(old, fresh), outcomes, outcomes, forms);
        } else {
            Outcomes oldToNew =
                    fresh.form().isEmpty() ? Outcomes.SAFE : Outcomes.readBy(Outcome.NARROWER, Outcome.SAFE);
            Outcomes newToOld = old.form().isEmpty() ? Outcomes.SAFE : Outcomes.readBy(Outcome.NARROWER, Outcome.SAFE);
            add(Rule.TEXT_FORM, changed(old, fresh), oldToNew, newToOld, forms);
        }
    }

    /** Whether Java has a byte[] for it. */
    private static boolean isBytes(Shape.Bytes bytes) {
        return bytes.form().isEmpty()
                && Set.of("Uint8Array", "Int8Array", "ArrayBuffer").contains(bytes.array());
    }

    private void add(Rule rule, String detail, Outcomes oldToNew, Outcomes newToOld, Set<Form> forms) {
        if (!forms.isEmpty()) {
            pair.add(rule, place, detail, oldToNew, newToOld, forms);
        }
    }

    private static String changed(Shape old, Shape fresh) {
        return "was " + ShapeText.of(old) + " and is now " + ShapeText.of(fresh);
    }
}
