package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order in which Java tries the members of a union without a discriminator: JSON that fits several of them is the first one. */
final class UnionOrder {
    /** What JSON looks like. */
    private enum Look {
        TEXT,
        NUMBER,
        BOOLEAN,
        LIST,
        OBJECT
    }

    private final Contract contract;
    private final Set<String> seen = new HashSet<>();

    private UnionOrder(Contract contract) {
        this.contract = contract;
    }

    /** Reports members that have come in front of others that take the same kinds of JSON. */
    static void compare(Versions versions, Pair pair, TypeEntry old, TypeEntry fresh) {
        Map<Integer, Member> members =
                fresh.members().stream().collect(Collectors.toMap(Member::id, Function.identity()));
        List<Integer> before = old.order();
        List<String> moved = new ArrayList<>();
        List<Integer> after =
                fresh.order().stream().filter(members::containsKey).toList();
        for (int i = 0; i < after.size(); i++) {
            for (int later : before.equals(after) ? List.<Integer>of() : after.subList(i + 1, after.size())) {
                int place = before.indexOf(after.get(i));
                boolean wasFirst = before.contains(later) && (place < 0 || place > before.indexOf(later));
                Member one = Objects.requireNonNull(members.get(after.get(i)));
                Member other = Objects.requireNonNull(members.get(later));
                if (wasFirst && areAlike(one, other, versions.after())) {
                    moved.add(ShapeText.of(Shape.of(one)) + " comes before " + ShapeText.of(Shape.of(other)) + " now");
                }
            }
        }
        if (!moved.isEmpty()) {
            pair.add(
                    Rule.UNION_ORDER,
                    pair.key().after(),
                    "has another order: " + String.join(", ", moved),
                    Outcomes.SAFE,
                    Outcomes.SAFE,
                    Set.of(Form.JSON));
        }
    }

    private static boolean areAlike(Member one, Member other, Contract contract) {
        Set<Look> looks = new UnionOrder(contract).of(Shape.of(one));
        looks.retainAll(new UnionOrder(contract).of(Shape.of(other)));
        return !looks.isEmpty();
    }

    private Set<Look> of(Shape shape) {
        if (shape instanceof Shape.Plain plain) {
            return switch (plain.scalar()) {
                case BOOLEAN -> EnumSet.of(Look.BOOLEAN);
                case STRING -> EnumSet.of(Look.TEXT);
                default -> EnumSet.of(Look.NUMBER);
            };
        } else if (shape instanceof Shape.Items) {
            return EnumSet.of(Look.LIST);
        } else if (shape instanceof Shape.Dictionary) {
            return EnumSet.of(Look.OBJECT);
        } else if (shape instanceof Shape.Literal literal) {
            return literal.value() instanceof String
                    ? EnumSet.of(Look.TEXT)
                    : EnumSet.of(literal.value() instanceof Boolean ? Look.BOOLEAN : Look.NUMBER);
        } else if (shape instanceof Shape.Nullable nullable) {
            return of(nullable.type());
        } else if (shape instanceof Shape.Reference reference) {
            return of(reference.schemaId());
        } else if (shape instanceof Shape.Any || shape instanceof Shape.Foreign) {
            return EnumSet.allOf(Look.class);
        }
        return EnumSet.of(Look.TEXT); // a date, bytes, or text of a certain form
    }

    private Set<Look> of(String schemaId) {
        TypeEntry type = contract.types().get(schemaId);
        if (type == null) {
            return EnumSet.of(Look.TEXT); // an ObjectId
        }
        return switch (type.kind()) {
            case "Tuple" -> EnumSet.of(Look.LIST);
            case "Enum" -> EnumSet.of(Look.TEXT, Look.NUMBER);
            case "Union" -> {
                Set<Look> looks = EnumSet.noneOf(Look.class);
                if (seen.add(schemaId)) {
                    type.members().forEach(member -> looks.addAll(of(Shape.of(member))));
                }
                yield looks;
            }
            default -> EnumSet.of(Look.OBJECT);
        };
    }
}
