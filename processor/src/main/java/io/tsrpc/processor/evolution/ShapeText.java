package io.tsrpc.processor.evolution;

import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.Scalar;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Types as messages name them. */
public final class ShapeText {
    private ShapeText() {}

    /** A key of a member: a type without a name, which is the key of one in a union, instead of its JSON; all others as they are. */
    public static String ofKey(String key) {
        return key.startsWith("{") ? SchemaText.of(JsonParser.parse(key)) : key;
    }

    static String of(Shape shape) {
        return "`" + text(shape) + "`";
    }

    static String text(Shape shape) {
        if (shape instanceof Shape.Plain plain) {
            return scalar(plain.scalar());
        } else if (shape instanceof Shape.Text form) {
            return form(form.form());
        } else if (shape instanceof Shape.Bytes bytes) {
            return bytes.form().isEmpty() ? bytes.array() : form(bytes.form());
        } else if (shape instanceof Shape.Items items) {
            return (items.distinct() ? "Set<" : "List<") + text(items.element()) + ">";
        } else if (shape instanceof Shape.Dictionary map) {
            return "Map<" + (map.keys().isEmpty() ? "String" : map.keys()) + ", " + text(map.value()) + ">";
        } else if (shape instanceof Shape.Nullable nullable) {
            return "@Nullable " + text(nullable.type());
        } else if (shape instanceof Shape.Reference reference) {
            return reference.schemaId();
        } else if (shape instanceof Shape.Literal literal) {
            return literal.value() instanceof String text ? "'" + text + "'" : String.valueOf(literal.value());
        } else if (shape instanceof Shape.AnyObject) {
            return "object";
        } else if (shape instanceof Shape.Foreign foreign) {
            return foreign.json().isEmpty() ? "nothing" : SchemaText.of(JsonParser.parse(foreign.json()));
        }
        return shape instanceof Shape.Date ? "Date" : "Object";
    }

    /** A type as Java has it, with its annotations. */
    private static String scalar(Scalar scalar) {
        String type = scalar.javaType() instanceof JavaPrimitive primitive ? primitive.keyword() : "String";
        boolean isJavaPeersOnly = scalar == Scalar.JAVA_LONG || scalar == Scalar.JAVA_UINT_LONG;
        return (isJavaPeersOnly ? "@JavaPeersOnly " : "") + (scalar.isUnsigned() ? "@Uint " : "") + type;
    }

    /** The class with a form of its own, or of a form in the runtime: {@code BigDecimal} of {@code BIG_DECIMAL}. */
    private static String form(String name) {
        if (!name.matches("[A-Z]+(_[A-Z]+)+|[A-Z]+") || name.equals("UUID") || name.equals("URI")) {
            return name;
        }
        return Arrays.stream(name.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
