package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values that types have. */
final class Values {
    private final ServiceProto proto;

    Values(ServiceProto proto) {
        this.proto = proto;
    }

    /** The members of a union and the values of an enum, or else the type alone. */
    Set<Schema> members(Schema schema) {
        Schema type = proto.resolved(schema);
        Stream<Schema> types = type instanceof Schema.Union union
                ? union.members().stream().map(member -> proto.resolved(member.type()))
                : Stream.of(type);
        return types.flatMap(member -> member instanceof Schema.Enumeration enumeration
                        ? enumeration.values().stream().map(value -> new Schema.Literal(value, false))
                        : Stream.of(member))
                .collect(Collectors.toSet());
    }

    /** Whether all values of a type are values of another one; a type that is unlike it has others. */
    boolean areIn(Schema part, Schema whole) {
        Set<Schema> wholes = members(whole);
        return wholes.contains(Schema.Plain.ANY)
                || members(part).stream().allMatch(member -> wholes.contains(member) || isIn(member, wholes));
    }

    private static boolean isIn(Schema member, Set<Schema> wholes) {
        boolean isWhole = member == Schema.Plain.INT || member == Schema.Plain.UINT;
        return (isWhole && wholes.contains(Schema.Plain.NUMBER))
                || plain(member).filter(wholes::contains).isPresent()
                || (member instanceof Schema.Literal literal
                        && literal.value() instanceof Integer number
                        && (wholes.contains(Schema.Plain.INT) || (number >= 0 && wholes.contains(Schema.Plain.UINT))));
    }

    /** Whether null or undefined is a value where the type is used; TSBuffer does not see that by a name. */
    static boolean mayBeNothing(Schema schema) {
        return schema instanceof Schema.Union union
                ? union.members().stream().anyMatch(member -> mayBeNothing(member.type()))
                : schema instanceof Schema.Literal literal && literal.value() == null;
    }

    /** What JSON carries as it is, of which the type has all values or one; empty if it has others. */
    static Optional<Schema> plain(Schema type) {
        Object value = type instanceof Schema.Literal literal ? literal.value() : type;
        if (value instanceof String || value == Schema.Plain.STRING) {
            return Optional.of(Schema.Plain.STRING);
        } else if (value instanceof Integer || value == Schema.Plain.NUMBER) {
            return Optional.of(Schema.Plain.NUMBER);
        }
        return value instanceof Boolean || value == Schema.Plain.BOOLEAN
                ? Optional.of(Schema.Plain.BOOLEAN)
                : Optional.empty();
    }
}
