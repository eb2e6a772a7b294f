package io.tsrpc.cli.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the sources tell of a type, or of a property.
 *
 * @param text the comment in front of it, without asterisks; empty if there is none
 * @param objects the properties of each object that is written in it, in order: one of an interface, several of a union
 * @param constants of an enum, by their values as JSON
 */
public record Comment(String text, List<Map<String, Comment>> objects, Map<String, Constant> constants) {
    /** Nothing. */
    public static final Comment NONE = new Comment("", List.of(), Map.of());

    /**
     * A constant of an enum.
     *
     * @param aliases the names of later ones with the same value
     */
    public record Constant(String name, String text, List<String> aliases) {
        /** Copies the names. */
        public Constant {
            aliases = List.copyOf(aliases);
        }

        /** A constant whose value no other one has. */
        public Constant(String name, String text) {
            this(name, text, List.of());
        }

        /** The constant with one more name. */
        Constant with(String alias) {
            List<String> all = new ArrayList<>(aliases);
            all.add(alias);
            return new Constant(name, text, all);
        }
    }

    /** Copies the collections. */
    public Comment {
        objects = List.copyOf(objects);
        constants = Map.copyOf(constants);
    }

    /** The comment of a property of the first object. */
    public Comment property(String name) {
        return objects.isEmpty() ? NONE : objects.get(0).getOrDefault(name, NONE);
    }

    /** What is told of one of the objects alone. */
    public Comment object(int index) {
        return index < objects.size() ? new Comment("", objects.subList(index, index + 1), Map.of()) : NONE;
    }

    /** The constant with this value. */
    public Optional<Constant> constant(String json) {
        return Optional.ofNullable(constants.get(json));
    }
}
