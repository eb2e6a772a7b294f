package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.model.Scalar;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the JSON of a type if TSRPC's reader converts it as if it were of another one. */
final class Converted {
    private final Contract writer;
    private final Contract reader;
    private final Set<List<Shape>> seen = new HashSet<>();

    Converted(Contract writer, Contract reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Whether some value becomes something else, or the reader throws.
     *
     * @param sent the type of the value
     * @param own what the reader takes it for; null if it drops the value in the end
     * @param other by what it converts the value
     */
    boolean isDamaged(Shape sent, @Nullable Shape own, Shape other) {
        Shape value = present(sent);
        Shape known = own == null ? null : present(own);
        Shape by = present(other);
        if (by instanceof Shape.Date) {
            return known != null && !by.equals(known) && (isText(value) || isNumber(value));
        }
        if (by instanceof Shape.Bytes bytes) {
            boolean isSame = known instanceof Shape.Bytes same && same.array().equals(bytes.array());
            return known != null && !isSame && isText(value);
        }
        if (isObjectId(by, reader)) {
            return !by.equals(known); // it throws for what is none
        }
        return seen.add(List.of(value, by)) && isDamagedInside(value, known, by);
    }

    private boolean isDamagedInside(Shape value, @Nullable Shape known, Shape by) {
        if (value instanceof Shape.Items sent && by instanceof Shape.Items items) {
            return isDamaged(sent.element(), known instanceof Shape.Items own ? own.element() : null, items.element());
        }
        if (value instanceof Shape.Dictionary sent && by instanceof Shape.Dictionary map) {
            return isDamaged(sent.value(), known instanceof Shape.Dictionary own ? own.value() : null, map.value());
        }
        Map<String, Member> sent = properties(value, writer);
        Map<String, Member> others = properties(by, reader);
        if (sent != null && others != null) {
            Map<String, Member> own = properties(known, reader);
            return sent.values().stream().anyMatch(p -> isDamaged(p, own, others));
        }
        return known != null && isDamagedSomewhere(value, by);
    }

    /** Whether a property is damaged by the one of that name in another record. */
    boolean isDamaged(Member property, @Nullable Map<String, Member> own, Map<String, Member> others) {
        Member known = own == null ? null : own.get(property.key());
        Member other = others.get(property.key());
        return other != null && isDamaged(Shape.of(property), known == null ? null : Shape.of(known), Shape.of(other));
    }

    /** Not looked at closely: lists instead of tuples, records instead of maps, and unions. */
    private boolean isDamagedSomewhere(Shape value, Shape by) {
        boolean isSameKind = value instanceof Shape.Any || isArray(value, writer) == isArray(by, reader);
        return !value.equals(by) && isSameKind && isContainer(value) && Conversion.isNeeded(by, reader);
    }

    // --- kinds ---------------------------------------------------------------------------------------------------

    private static Shape present(Shape shape) {
        return shape instanceof Shape.Nullable nullable ? nullable.type() : shape;
    }

    private boolean isText(Shape shape) {
        boolean isString = shape instanceof Shape.Plain plain && plain.scalar() == Scalar.STRING;
        return isString
                || shape instanceof Shape.Text
                || shape instanceof Shape.Any
                || shape instanceof Shape.Date
                || shape instanceof Shape.Bytes
                || isObjectId(shape, writer)
                || type(shape, writer, "Enum") != null;
    }

    private boolean isNumber(Shape shape) {
        return (shape instanceof Shape.Plain plain && NumberReading.isNumber(plain.scalar()))
                || shape instanceof Shape.Any
                || type(shape, writer, "Enum") != null;
    }

    private boolean isContainer(Shape shape) {
        return !(shape instanceof Shape.Plain || isText(shape)) || shape instanceof Shape.Any;
    }

    private static boolean isArray(Shape shape, Contract contract) {
        return shape instanceof Shape.Items || type(shape, contract, "Tuple") != null;
    }

    private static boolean isObjectId(@Nullable Shape shape, Contract contract) {
        return shape instanceof Shape.Reference reference && !contract.types().containsKey(reference.schemaId());
    }

    private static @Nullable Map<String, Member> properties(@Nullable Shape shape, Contract contract) {
        return shape instanceof Shape.Reference reference ? Properties.byName(reference.schemaId(), contract) : null;
    }

    private static @Nullable TypeEntry type(@Nullable Shape shape, Contract contract, String kind) {
        TypeEntry type =
                shape instanceof Shape.Reference reference ? contract.types().get(reference.schemaId()) : null;
        return type != null && type.kind().equals(kind) ? type : null;
    }
}
