package io.tsrpc.cli.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is in schemas. */
public final class Schemas {
    private Schemas() {}

    /** The schema ids that a schema names, also those of other packages, which begin with a question mark. */
    public static Set<String> references(Schema schema) {
        Set<String> targets = new LinkedHashSet<>();
        collect(schema, targets);
        return targets;
    }

    private static void collect(Schema schema, Set<String> targets) {
        if (schema instanceof Schema.Reference reference) {
            targets.add(reference.target());
        }
        children(schema).forEach(child -> collect(child, targets));
    }

    /** The schemas that are directly in a schema; of an object, those that it extends come first. */
    public static List<Schema> children(Schema schema) {
        if (schema instanceof Schema.Array array) {
            return List.of(array.element());
        } else if (schema instanceof Schema.Tuple tuple) {
            return tuple.elements();
        } else if (schema instanceof Schema.Interface object) {
            List<Schema> all = new ArrayList<>(object.parents());
            object.properties().forEach(property -> all.add(property.type()));
            if (object.index() != null) {
                all.add(object.index().type());
            }
            return all;
        } else if (schema instanceof Schema.Union union) {
            return types(union.members());
        } else if (schema instanceof Schema.Intersection intersection) {
            return types(intersection.members());
        } else if (schema instanceof Schema.Mapped mapped) {
            return List.of(mapped.target());
        } else if (schema instanceof Schema.Overwrite overwrite) {
            return List.of(overwrite.target(), overwrite.overwrite());
        } else if (schema instanceof Schema.IndexedAccess access) {
            return List.of(access.target());
        } else if (schema instanceof Schema.Keyof keyof) {
            return List.of(keyof.target());
        } else if (schema instanceof Schema.NonNullable nonNullable) {
            return List.of(nonNullable.target());
        }
        return List.of();
    }

    private static List<Schema> types(List<Schema.Member> members) {
        return members.stream().map(Schema.Member::type).toList();
    }
}
