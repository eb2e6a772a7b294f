package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.SameBytes;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Schemas of types without names as messages name them: nearly as TypeScript writes them, with what is in them as in Java. */
final class SchemaText {
    private SchemaText() {}

    static String of(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> schema)) {
            return JsonPrinter.onOneLine(value);
        }
        if ("Literal".equals(schema.get("type")) && !schema.containsKey("literal")) {
            return "undefined";
        }
        Shape shape = Shape.of(schema);
        return shape instanceof Shape.Foreign
                ? foreign(schema, String.valueOf(schema.get("type")))
                : ShapeText.text(shape);
    }

    private static String foreign(Map<?, ?> schema, String kind) {
        return switch (kind) {
            case "Interface" ->
                "{ " + joined(schema.get("properties"), "; ", SchemaText::property) + index(schema) + " }";
            case "Enum" -> "enum { " + joined(schema.get("members"), ", ", member -> of(member.get("value"))) + " }";
            case "Union" ->
                schema.containsKey(SameBytes.NON_NULLABLE)
                        ? "NonNullable<" + joined(schema.get("members"), "", member -> of(member.get("type"))) + ">"
                        : members(schema.get("members"), " | ");
            case "Intersection" -> members(schema.get("members"), " & ");
            case "Tuple" -> "[" + joined(schema.get("elementTypes"), ", ", SchemaText::of) + "]";
            case "Pick", "Omit", "Partial", "NonNullable" -> kind + "<" + of(schema.get("target")) + ">";
            default -> kind;
        };
    }

    /** A member that is alone was there twice. */
    private static String members(@Nullable Object list, String separator) {
        String text = joined(list, separator, member -> of(member.get("type")));
        return list instanceof List<?> members && members.size() == 1 ? text + separator + text : text;
    }

    private static String property(Map<?, ?> property) {
        String optional = Boolean.TRUE.equals(property.get("optional")) ? "?: " : ": ";
        return property.get("name") + optional + of(property.get("type"));
    }

    private static String index(Map<?, ?> object) {
        if (!(object.get("indexSignature") instanceof Map<?, ?> index)) {
            return "";
        }
        boolean isNumber = "Number".equals(index.get("keyType"));
        String separator = object.get("properties") instanceof List<?> list && !list.isEmpty() ? "; " : "";
        return separator + "[key: " + (isNumber ? "number" : "string") + "]: " + of(index.get("type"));
    }

    private static String joined(@Nullable Object list, String separator, Function<Map<?, ?>, String> text) {
        return list instanceof List<?> items
                ? items.stream()
                        .filter(Map.class::isInstance)
                        .map(item -> text.apply((Map<?, ?>) item))
                        .collect(Collectors.joining(separator))
                : "";
    }
}
