package io.tsrpc.processor.number;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is beside the types in a union of a service proto, and what kind of union that makes it. */
final class UnionSchemas {
    private final UnaryOperator<Map<String, @Nullable Object>> resolved;

    /** @param resolved finds what an alias stands for */
    UnionSchemas(UnaryOperator<Map<String, @Nullable Object>> resolved) {
        this.resolved = resolved;
    }

    /** Whether a property of this type may be absent, as if it were optional. */
    boolean hasUndefined(Map<String, @Nullable Object> type) {
        return "Union".equals(type.get("type"))
                && Adoption.list(type.get("members")).stream()
                        .map(member -> Adoption.map(member.get("type")))
                        .anyMatch(member -> "Literal".equals(member.get("type")) && !member.containsKey("literal"));
    }

    /** Whether it is a union that is undefined, too, or another union beside null: Java has that for a component only. */
    boolean isOrNothing(Map<String, @Nullable Object> union) {
        List<Map<String, @Nullable Object>> types = Adoption.list(union.get("members")).stream()
                .map(member -> resolved.apply(Adoption.map(member.get("type"))))
                .filter(type -> !("Literal".equals(type.get("type")) && type.get("literal") == null))
                .toList();
        return hasUndefined(union)
                || (hasNull(union)
                        && types.size() == 1
                        && "Union".equals(types.get(0).get("type")));
    }

    /** Whether it is another union with a name, or null. */
    boolean isOfUnion(Map<String, @Nullable Object> union) {
        List<Map<String, @Nullable Object>> members = Adoption.list(union.get("members"));
        return members.size() == 2
                && members.stream()
                        .anyMatch(member -> "Union"
                                .equals(resolved.apply(Adoption.map(member.get("type")))
                                        .get("type")));
    }

    boolean hasNull(Map<String, @Nullable Object> union) {
        return Adoption.list(union.get("members")).stream()
                .map(member -> resolved.apply(Adoption.map(member.get("type"))))
                .anyMatch(type -> "Literal".equals(type.get("type"))
                        && type.containsKey("literal")
                        && type.get("literal") == null);
    }
}
