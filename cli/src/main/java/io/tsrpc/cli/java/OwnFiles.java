package io.tsrpc.cli.java;

import io.tsrpc.cli.java.Declaration.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives files of their own to interfaces that are in records. Java does not allow a record to implement what is in it, nor what is in
 * another type that, by what it implements, leads back to the record.
 */
final class OwnFiles {
    private OwnFiles() {}

    /** Adds what gets a file of its own to the types that have one. */
    static void give(List<Declaration> topLevels) {
        for (Declaration unit : List.copyOf(topLevels)) {
            if (unit.kind == Kind.RECORD && dependencies(unit).contains(unit)) {
                for (Declaration supertype : supertypes(unit)) {
                    if (supertype.outer() != null && supertype.top().kind == Kind.RECORD) {
                        supertype.leave();
                        topLevels.add(supertype);
                    }
                }
            }
        }
    }

    /** What it implements, with what that extends. */
    private static Set<Declaration> supertypes(Declaration declaration) {
        Set<Declaration> all = new LinkedHashSet<>();
        Deque<Declaration> open = new ArrayDeque<>(declaration.supertypes);
        while (!open.isEmpty()) {
            Declaration next = open.pop();
            if (all.add(next)) {
                open.addAll(next.supertypes);
            }
        }
        return all;
    }

    /** What the declaration needs before its own supertypes are known: these, what they are in, and what both need. */
    private static Set<Declaration> dependencies(Declaration declaration) {
        Set<Declaration> all = new LinkedHashSet<>();
        Deque<Declaration> open = new ArrayDeque<>(Set.of(declaration));
        while (!open.isEmpty()) {
            Set<Declaration> named = open.pop().supertypes.stream()
                    .flatMap(supertype -> supertype.withOuter().stream())
                    .collect(Collectors.toSet());
            named.stream().filter(all::add).forEach(open::add);
        }
        return all;
    }
}
