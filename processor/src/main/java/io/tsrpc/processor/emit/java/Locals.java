package io.tsrpc.processor.emit.java;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of variables. Those of the user, such as components, keep their names, unless a class or a package could be called so:
 * a variable hides both from the code around it. Other names that clash are changed, too ({@code value} becomes {@code theValue}).
 */
final class Locals {
    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> qualifiers;

    /**
     * Names the variables.
     *
     * @param names the user's names, without duplicates
     * @param qualifiers the names of classes and packages that the code may use
     */
    Locals(Collection<String> names, Set<String> qualifiers) {
        this.qualifiers = qualifiers; // not copied, because all codecs share the names of a whole protocol
        List<String> clear =
                names.stream().filter(name -> isClear(name, qualifiers)).toList();
        clear.forEach(name -> variables.put(name, name));
        taken.addAll(clear);
        for (String name : names) {
            variables.computeIfAbsent(name, n -> {
                String free = own("the" + capitalized(n));
                taken.add(free);
                return free;
            });
        }
    }

    /** Classes of the JDK and of the runtime begin with a capital letter. */
    private static boolean isClear(String name, Set<String> qualifiers) {
        return !Character.isUpperCase(name.charAt(0)) && !qualifiers.contains(name);
    }

    /** The variable for something of the user. */
    String of(String name) {
        return variables.getOrDefault(name, name);
    }

    /** A name for a variable of the generated code. */
    String own(String name) {
        String free = name;
        while (taken.contains(free) || qualifiers.contains(free)) {
            free = "the" + capitalized(free);
        }
        return free;
    }

    /** All variables for things of the user. */
    Collection<String> all() {
        return variables.values();
    }

    static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
