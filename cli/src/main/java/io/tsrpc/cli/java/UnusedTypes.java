package io.tsrpc.cli.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops nested types that nothing outside of them names: those of properties that became something else where objects are put
 * together.
 */
final class UnusedTypes {
    private UnusedTypes() {}

    /** Drops them from these. What a service sends itself has its name already. */
    static void drop(List<Declaration> topLevels) {
        List<Declaration> unused;
        do {
            List<Declaration> all =
                    topLevels.stream().flatMap(unit -> unit.all().stream()).toList();
            Map<Declaration, Set<Declaration>> users = users(all);
            unused = all.stream()
                    .filter(type -> type.outer() != null && type.name().isEmpty() && !isUsed(type, users))
                    .toList();
            unused.forEach(Declaration::leave);
        } while (!unused.isEmpty());
    }

    private static Map<Declaration, Set<Declaration>> users(List<Declaration> all) {
        Map<Declaration, Set<Declaration>> users = new HashMap<>();
        for (Declaration user : all) {
            Mentions.of(user)
                    .forEach(type ->
                            users.computeIfAbsent(type, key -> new HashSet<>()).add(user));
        }
        return users;
    }

    private static boolean isUsed(Declaration type, Map<Declaration, Set<Declaration>> users) {
        List<Declaration> inside = type.all();
        return inside.stream()
                .flatMap(part -> users.getOrDefault(part, Set.of()).stream())
                .anyMatch(user -> !inside.contains(user));
    }
}
