package io.tsrpc.processor.evolution;

import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The order in which Java tries the members of a union without a discriminator: JSON that fits several of them is the first one. */
final class UnionOrder {
    private UnionOrder() {}

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
                if (wasFirst && areAlike(one, other, versions)) {
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

    private static boolean areAlike(Member one, Member other, Versions versions) {
        JsonLook look = JsonLook.of(Shape.of(one), versions::fresh);
        return look.isLike(JsonLook.of(Shape.of(other), versions::fresh));
    }
}
