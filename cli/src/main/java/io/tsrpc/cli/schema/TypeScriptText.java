package io.tsrpc.cli.schema;

import io.tsrpc.processor.json.JsonPrinter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Types as TypeScript has them, on one line, for messages. */
public final class TypeScriptText {
    private static final int LONGEST = 100;

    private TypeScriptText() {}

    /** The type; what is too long ends with an ellipsis. */
    public static String of(Schema schema) {
        String text = text(schema);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }

    private static String text(Schema schema) {
        if (schema instanceof Schema.Plain plain) {
            return plain.typeScript();
        } else if (schema instanceof Schema.Buffer buffer) {
            return buffer.arrayType();
        } else if (schema instanceof Schema.Array array) {
            return inParentheses(array.element()) + "[]";
        } else if (schema instanceof Schema.Tuple tuple) {
            return tuple(tuple);
        } else if (schema instanceof Schema.Enumeration enumeration) {
            return "enum { " + joined(enumeration.values(), ", ") + " }";
        } else if (schema instanceof Schema.Literal literal) {
            return literal.isUndefined() ? "undefined" : literal(literal.value());
        } else if (schema instanceof Schema.Reference reference) {
            return reference.target().substring(reference.target().lastIndexOf('/') + 1);
        } else if (schema instanceof Schema.Interface object) {
            return object(object);
        } else if (schema instanceof Schema.Union union) {
            return members(union.members(), " | ");
        } else if (schema instanceof Schema.Intersection intersection) {
            return members(intersection.members(), " & ");
        } else if (schema instanceof Schema.Mapped mapped) {
            String keys = mapped.keys().isEmpty() ? "" : ", " + joined(List.copyOf(mapped.keys()), " | ");
            return mapped.kind() + "<" + text(mapped.target()) + keys + ">";
        } else if (schema instanceof Schema.Overwrite overwrite) {
            return "Overwrite<" + text(overwrite.target()) + ", " + text(overwrite.overwrite()) + ">";
        } else if (schema instanceof Schema.IndexedAccess access) {
            return text(access.target()) + "['" + access.index() + "']";
        } else if (schema instanceof Schema.Keyof keyof) {
            return "keyof " + text(keyof.target());
        } else if (schema instanceof Schema.NonNullable nonNullable) {
            return "NonNullable<" + text(nonNullable.target()) + ">";
        }
        throw new IllegalArgumentException(schema.toString());
    }

    private static String literal(@Nullable Object value) {
        return value instanceof String text ? "'" + text + "'" : JsonPrinter.onOneLine(value);
    }

    private static String joined(List<Object> values, String separator) {
        return values.stream().map(TypeScriptText::literal).collect(Collectors.joining(separator));
    }

    /** A member that is alone was there twice. */
    private static String members(List<Schema.Member> members, String separator) {
        if (members.size() == 1) {
            String text = text(members.get(0).type());
            return text + separator + text;
        }
        return members.stream().map(member -> text(member.type())).collect(Collectors.joining(separator));
    }

    private static String inParentheses(Schema schema) {
        boolean isCompound = schema instanceof Schema.Union || schema instanceof Schema.Intersection;
        return isCompound ? "(" + text(schema) + ")" : text(schema);
    }

    private static String tuple(Schema.Tuple tuple) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < tuple.elements().size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(text(tuple.elements().get(i)))
                    .append(i < tuple.optionalStart() ? "" : "?");
        }
        return text.append(']').toString();
    }

    private static String object(Schema.Interface object) {
        StringBuilder text = new StringBuilder("{ ");
        for (Schema.Property property : object.properties()) {
            text.append(property.name())
                    .append(property.optional() ? "?: " : ": ")
                    .append(text(property.type()))
                    .append("; ");
        }
        if (object.index() != null) {
            text.append(object.index().isNumber() ? "[key: number]: " : "[key: string]: ")
                    .append(text(object.index().type()))
                    .append("; ");
        }
        return text.append('}').toString();
    }
}
