package io.tsrpc.cli.schema;

import io.tsrpc.cli.schema.Schema.Index;
import io.tsrpc.cli.schema.Schema.Member;
import io.tsrpc.cli.schema.Schema.Plain;
import io.tsrpc.cli.schema.Schema.Property;
import io.tsrpc.processor.contract.SameBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes schemas of trees of maps, lists and scalars, and names the place of what does not fit. */
final class SchemaReader {
    private SchemaReader() {}

    /**
     * Reads a schema.
     *
     * @param where its place in the file, such as {@code types.user/User/User}
     * @throws ProtoException if it is none
     */
    static Schema read(@Nullable Object tree, String where) {
        Map<?, ?> schema = map(tree, where);
        String type = text(schema, "type", where);
        return switch (type) {
            case "Boolean" -> Plain.BOOLEAN;
            case "String" -> Plain.STRING;
            case "Number" -> number(schema.get("scalarType"), where);
            case "Date" -> Plain.DATE;
            case "Any" -> Plain.ANY;
            case "Object" -> Plain.OBJECT;
            case "Buffer" -> new Schema.Buffer(schema.get("arrayType") instanceof String array ? array : "ArrayBuffer");
            case "Array" -> new Schema.Array(child(schema, "elementType", where));
            case "Tuple" -> tuple(schema, where);
            case "Enum" -> new Schema.Enumeration(list(schema, "members", where, SchemaReader::constant));
            case "Literal" -> new Schema.Literal(schema.get("literal"), !schema.containsKey("literal"));
            case "Reference" -> new Schema.Reference(text(schema, "target", where));
            case "Interface" -> object(schema, where);
            case "Union" -> union(list(schema, "members", where, SchemaReader::member), schema);
            case "Intersection" -> new Schema.Intersection(list(schema, "members", where, SchemaReader::member));
            case "Pick", "Omit", "Partial" ->
                new Schema.Mapped(
                        type, child(schema, "target", where), list(schema, "keys", where, SchemaReader::string));
            case "Overwrite" -> new Schema.Overwrite(child(schema, "target", where), child(schema, "overwrite", where));
            case "IndexedAccess" ->
                new Schema.IndexedAccess(child(schema, "objectType", where), text(schema, "index", where));
            case "Keyof" -> new Schema.Keyof(child(schema, "target", where));
            case "NonNullable" -> new Schema.NonNullable(child(schema, "target", where));
            default -> throw invalid(where + ".type", "`" + type + "` is no type of TSBuffer");
        };
    }

    private static Schema union(List<Member> members, Map<?, ?> schema) {
        return schema.containsKey(SameBytes.NON_NULLABLE)
                ? new Schema.NonNullable(members.get(0).type())
                : new Schema.Union(members);
    }

    private static Schema number(@Nullable Object scalar, String where) {
        return switch (String.valueOf(scalar)) {
            case "null", "double" -> Plain.NUMBER;
            case "int" -> Plain.INT;
            case "uint" -> Plain.UINT;
            case "bigint", "bigint64", "biguint64" -> Plain.BIGINT;
            default -> throw invalid(where + ".scalarType", "`" + scalar + "` is no number of TSBuffer");
        };
    }

    private static Schema tuple(Map<?, ?> schema, String where) {
        List<Schema> elements = list(schema, "elementTypes", where, SchemaReader::read);
        int start = schema.get("optionalStartIndex") instanceof Integer index && index >= 0
                ? Math.min(index, elements.size())
                : elements.size();
        return new Schema.Tuple(elements, start);
    }

    private static Schema object(Map<?, ?> schema, String where) {
        List<Schema> parents =
                list(schema, "extends", where, (entry, place) -> child(map(entry, place), "type", place));
        List<Property> properties = list(schema, "properties", where, SchemaReader::property);
        Index index = null;
        if (schema.get("indexSignature") != null) {
            String place = where + ".indexSignature";
            Map<?, ?> signature = map(schema.get("indexSignature"), place);
            index = new Index("Number".equals(signature.get("keyType")), child(signature, "type", place));
        }
        return new Schema.Interface(parents, properties, index);
    }

    private static Property property(@Nullable Object tree, String where) {
        Map<?, ?> entry = map(tree, where);
        return new Property(
                text(entry, "name", where), Boolean.TRUE.equals(entry.get("optional")), child(entry, "type", where));
    }

    private static Member member(@Nullable Object tree, String where) {
        Map<?, ?> entry = map(tree, where);
        if (!(entry.get("id") instanceof Integer id)) {
            throw invalid(where + ".id", "must be a whole number");
        }
        return new Member(id, child(entry, "type", where));
    }

    private static Object constant(@Nullable Object tree, String where) {
        Object value = map(tree, where).get("value");
        if (value instanceof String || value instanceof Number) {
            return value;
        }
        throw invalid(where + ".value", "must be a string or a number");
    }

    private static String string(@Nullable Object value, String where) {
        if (value instanceof String text) {
            return text;
        }
        throw invalid(where, "must be a string");
    }

    private static Schema child(Map<?, ?> schema, String key, String where) {
        return read(schema.get(key), where + "." + key);
    }

    private static String text(Map<?, ?> schema, String key, String where) {
        return string(schema.get(key), where + "." + key);
    }

    private static <T> List<T> list(
            Map<?, ?> schema, String key, String where, BiFunction<@Nullable Object, String, T> read) {
        Object value = schema.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> items)) {
            throw invalid(where + "." + key, "must be an array");
        }
        List<T> all = new ArrayList<>();
        for (Object item : items) {
            all.add(read.apply(item, where + "." + key + "[" + all.size() + "]"));
        }
        return List.copyOf(all);
    }

    private static Map<?, ?> map(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw invalid(where, value == null ? "is missing" : "must be an object");
    }

    private static ProtoException invalid(String where, String what) {
        return new ProtoException("`" + where + "`: " + what);
    }
}
