package io.tsrpc.processor.evolution;

import java.util.Locale;

/** Types as messages name them. */
final class ShapeText {
    private ShapeText() {}

    static String of(Shape shape) {
        return "`" + text(shape) + "`";
    }

    private static String text(Shape shape) {
        if (shape instanceof Shape.Plain plain) {
            return plain.scalar().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } else if (shape instanceof Shape.Text form) {
            return form.form();
        } else if (shape instanceof Shape.Bytes bytes) {
            return bytes.form().isEmpty() ? bytes.array() : bytes.form();
        } else if (shape instanceof Shape.Items items) {
            return (items.distinct() ? "Set<" : "List<") + text(items.element()) + ">";
        } else if (shape instanceof Shape.Dictionary map) {
            return "Map<" + (map.keys().isEmpty() ? "string" : map.keys()) + ", " + text(map.value()) + ">";
        } else if (shape instanceof Shape.Nullable nullable) {
            return "@Nullable " + text(nullable.type());
        } else if (shape instanceof Shape.Reference reference) {
            return reference.schemaId();
        } else if (shape instanceof Shape.Literal literal) {
            return literal.value() instanceof String text ? "'" + text + "'" : String.valueOf(literal.value());
        } else if (shape instanceof Shape.Foreign foreign) {
            return foreign.json();
        }
        return shape instanceof Shape.Date ? "date" : "any";
    }
}
