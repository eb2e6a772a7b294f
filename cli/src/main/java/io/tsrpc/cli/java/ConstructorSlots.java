package io.tsrpc.cli.java;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the constructor of a record may have: class files allow 255 slots, of which one is the object's own, and {@code long} and
 * {@code double} take two each (JVMS 4.3.3). Boxes take one.
 */
final class ConstructorSlots {
    static final int MOST = 254;

    private ConstructorSlots() {}

    /** Boxes the numbers of records that would have too many slots, and of the interfaces that give them accessors. */
    static void keep(Collection<Declaration> topLevels) {
        List<Declaration> all =
                topLevels.stream().flatMap(unit -> unit.all().stream()).toList();
        Set<Declaration> boxed = new HashSet<>();
        all.stream().filter(ConstructorSlots::hasTooMany).forEach(boxed::add);
        boolean isComplete = boxed.isEmpty();
        while (!isComplete) {
            isComplete = true;
            for (Declaration declaration : all) {
                for (Declaration supertype : declaration.supertypes) {
                    if (supertype.kind == Declaration.Kind.INTERFACE
                            && boxed.contains(supertype) != boxed.contains(declaration)) {
                        boxed.addAll(List.of(supertype, declaration));
                        isComplete = false;
                    }
                }
            }
        }
        boxed.forEach(declaration -> declaration.components.replaceAll(ConstructorSlots::boxed));
    }

    private static boolean hasTooMany(Declaration declaration) {
        return declaration.kind == Declaration.Kind.RECORD
                && declaration.components.stream()
                                .mapToInt(component -> isWide(component) ? 2 : 1)
                                .sum()
                        > MOST;
    }

    private static boolean isWide(Component component) {
        return !component.optional() && component.type().isWide();
    }

    private static Component boxed(Component component) {
        return isWide(component) ? component.withType(component.type().boxed()) : component;
    }
}
