package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a type looks like in JSON.
 *
 * @param kinds the kinds of JSON that it may be
 * @param constants the only values that it has, or empty if they are any
 */
record JsonLook(Set<Kind> kinds, Optional<Set<Object>> constants) {
    /** That of no value. */
    static final JsonLook NOTHING = new JsonLook(Set.of(), Optional.of(Set.of()));

    /** A kind of JSON. */
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        LIST,
        OBJECT;

        private static Kind of(Object constant) {
            return constant instanceof String ? TEXT : constant instanceof Boolean ? BOOLEAN : NUMBER;
        }
    }

    /** Whether some JSON is of both. */
    boolean isLike(JsonLook other) {
        if (constants.isPresent()) {
            return constants.get().stream().anyMatch(other::has);
        }
        return other.constants.isPresent() ? other.isLike(this) : !Collections.disjoint(kinds, other.kinds);
    }

    /** Whether this has a constant, which may be one of any. */
    boolean has(Object constant) {
        return constants.map(own -> own.contains(constant)).orElseGet(() -> kinds.contains(Kind.of(constant)));
    }

    /** The constants that this has and an earlier version had not; empty unless both have nothing else. */
    Set<Object> added(JsonLook earlier) {
        Set<Object> added = new HashSet<>(constants.orElse(Set.of()));
        earlier.constants.ifPresentOrElse(added::removeAll, added::clear);
        return added;
    }

    /**
     * What a type looks like.
     *
     * @param types finds a type by its schema id
     */
    static JsonLook of(Shape shape, Function<String, @Nullable TypeEntry> types) {
        return new Looking(types).of(shape);
    }

    private static JsonLook any(Set<Kind> kinds) {
        return new JsonLook(kinds, Optional.empty());
    }

    private static JsonLook only(Stream<@Nullable Object> values) {
        Set<Object> constants = values.filter(Objects::nonNull)
                .map(value -> value instanceof Number number ? (Object) number.doubleValue() : value)
                .collect(Collectors.toSet());
        return new JsonLook(constants.stream().map(Kind::of).collect(Collectors.toSet()), Optional.of(constants));
    }

    private static final class Looking {
        private final Function<String, @Nullable TypeEntry> types;
        private final Set<String> seen = new HashSet<>();

        Looking(Function<String, @Nullable TypeEntry> types) {
            this.types = types;
        }

        JsonLook of(Shape shape) {
            if (shape instanceof Shape.Plain plain) {
                return any(
                        switch (plain.scalar()) {
                            case BOOLEAN -> EnumSet.of(Kind.BOOLEAN);
                            case STRING -> EnumSet.of(Kind.TEXT);
                            default -> EnumSet.of(Kind.NUMBER);
                        });
            } else if (shape instanceof Shape.Items) {
                return any(EnumSet.of(Kind.LIST));
            } else if (shape instanceof Shape.Dictionary) {
                return any(EnumSet.of(Kind.OBJECT));
            } else if (shape instanceof Shape.Literal literal) {
                return only(Stream.of(literal).map(Shape.Literal::value));
            } else if (shape instanceof Shape.Nullable nullable) {
                return of(nullable.type());
            } else if (shape instanceof Shape.Reference reference) {
                return of(reference.schemaId());
            } else if (shape instanceof Shape.Date) {
                return any(EnumSet.of(Kind.TEXT, Kind.NUMBER)); // readers take both
            } else if (shape instanceof Shape.Any || shape instanceof Shape.Foreign) {
                return any(EnumSet.allOf(Kind.class));
            }
            return any(EnumSet.of(Kind.TEXT)); // bytes, or text of a certain form
        }

        private JsonLook of(String schemaId) {
            TypeEntry type = types.apply(schemaId);
            if (type == null) {
                return any(EnumSet.of(Kind.TEXT)); // an ObjectId
            }
            return switch (type.kind()) {
                case "Tuple" -> any(EnumSet.of(Kind.LIST));
                case "Enum" ->
                    only(type.members().stream().map(member -> member.schema().get("value")));
                case "Union" -> seen.add(schemaId) ? union(type) : NOTHING;
                default -> any(EnumSet.of(Kind.OBJECT));
            };
        }

        private JsonLook union(TypeEntry type) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            Set<Object> constants = new HashSet<>();
            boolean hasOthers = false;
            for (Member member : type.members()) {
                JsonLook look = of(Shape.of(member));
                kinds.addAll(look.kinds);
                look.constants.ifPresent(constants::addAll);
                hasOthers |= look.constants.isEmpty();
            }
            return new JsonLook(kinds, hasOthers ? Optional.empty() : Optional.of(constants));
        }
    }
}
