package io.tsrpc.cli.java;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Gives declarations their names: those of TypeScript where that is possible. No two types of a package have the same name, also where
 * names do not differ by case, nor do two that one file names, so that everything can be imported. No type hides what sources or
 * generated code name.
 */
final class Naming {
    private static final Set<String> PACKAGES = Set.of("io", "java", "javax", "org");

    /** What sources import, and would be hidden. */
    private static final Set<String> IMPORTED = Set.of(
            "ApiTypes",
            "Conf",
            "Discriminator",
            "DiscriminatorNumber",
            "DiscriminatorValue",
            "Extends",
            "FormerName",
            "Instant",
            "IntValue",
            "Intersection",
            "List",
            "LiteralProperty",
            "LiteralUnion",
            "Map",
            "Nullable",
            "ObjectId",
            "Omit",
            "Optional",
            "OrNull",
            "Partial",
            "Pick",
            "Protocols",
            "Rest",
            "ServiceName",
            "StringValue",
            "Tuple",
            "TypedArray",
            "Uint",
            "UnionValue",
            "Untagged");

    private final List<Declaration> topLevels;
    private final Set<String> packages;
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<Declaration, Set<Declaration>> beside = new HashMap<>();
    private final String rootPackage;

    private Naming(List<Declaration> topLevels, String rootPackage, String protocolName) {
        this.topLevels = topLevels;
        this.rootPackage = rootPackage;
        this.packages = topLevels.stream().map(d -> d.packageName).collect(Collectors.toSet());
        packages.add(rootPackage);
        for (String name : packages) {
            reserve(name, name.equals(rootPackage) ? protocolName : prefix(name));
        }
        taken.getOrDefault(rootPackage, Set.of())
                .addAll(lower(protocolName + "Protocol", protocolName + "WsClient", "serviceProto"));
    }

    static void name(List<Declaration> topLevels, String rootPackage, String protocolName) {
        Naming naming = new Naming(topLevels, rootPackage, protocolName);
        naming.topLevels();
        topLevels.forEach(Naming::nested);
    }

    /** What is generated into the package of a folder. */
    private void reserve(String packageName, String prefix) {
        taken.put(packageName, new HashSet<>(lower(prefix + "Client", prefix + "Api")));
    }

    private static String prefix(String packageName) {
        String part = packageName.substring(packageName.lastIndexOf('.') + 1);
        return Arrays.stream(part.split("_", -1))
                .filter(w -> !w.isEmpty())
                .map(Words::type)
                .collect(Collectors.joining());
    }

    private static Set<String> lower(String... names) {
        return Arrays.stream(names).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private void topLevels() {
        for (Declaration unit : topLevels) {
            Set<Declaration> together = new LinkedHashSet<>(Mentions.topLevels(Mentions.in(unit)));
            together.add(unit);
            together.forEach(one ->
                    beside.computeIfAbsent(one, d -> new LinkedHashSet<>()).addAll(together));
            if (!unit.name().isEmpty()) {
                takenIn(unit).add(unit.name().toLowerCase(Locale.ROOT));
            }
        }
        for (Declaration unit : topLevels) {
            if (unit.name().isEmpty()) {
                Set<String> others = beside.getOrDefault(unit, Set.of()).stream()
                        .map(Declaration::name)
                        .collect(Collectors.toSet());
                unit.call(free(unit, others));
                takenIn(unit).add(unit.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private Set<String> takenIn(Declaration unit) {
        return taken.computeIfAbsent(unit.packageName, p -> new HashSet<>());
    }

    private String free(Declaration unit, Set<String> others) {
        String name = "";
        for (int i = 0; name.isEmpty() || !isFree(name, unit, others); i++) {
            int last = unit.names.size() - 1;
            name = i <= last ? unit.names.get(i) : Layout.numbered(unit.names.get(last), i - last + 1);
        }
        return name;
    }

    private boolean isFree(String name, Declaration unit, Set<String> others) {
        return !isKnown(name)
                && !others.contains(name)
                && !takenIn(unit).contains(name.toLowerCase(Locale.ROOT))
                && !packages.contains(unit.packageName + "." + name)
                && !PACKAGES.contains(name)
                && !rootPackage.startsWith(name + ".");
    }

    /** Whether a name is that of a class of the JDK that needs no import, or of one that sources import, or no name of a class. */
    static boolean isKnown(String name) {
        if (IMPORTED.contains(name)
                || Layout.isOfService(name)
                || !SourceVersion.isName(name, SourceVersion.RELEASE_17)
                || isRestricted(name)) {
            return true;
        }
        try {
            return Modifier.isPublic(
                    Class.forName("java.lang." + name, false, null).getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static boolean isRestricted(String name) {
        return Set.of("permits", "record", "sealed", "var", "yield").contains(name);
    }

    /** Names what is nested in a type. The records of two unions may have the same names, since the unions are named with them. */
    private static void nested(Declaration unit) {
        Set<String> taken = new HashSet<>();
        Mentions.topLevels(Mentions.in(unit))
                .forEach(other -> taken.add(other.name().toLowerCase(Locale.ROOT)));
        nested(unit, taken);
    }

    private static void nested(Declaration outer, Set<String> around) {
        Set<String> taken = new HashSet<>(around);
        taken.add(outer.name().toLowerCase(Locale.ROOT));
        outer.nested.forEach(declaration -> taken.add(declaration.name().toLowerCase(Locale.ROOT)));
        for (Declaration declaration : outer.nested) {
            if (declaration.name().isEmpty()) {
                String name = "";
                for (int i = 0; name.isEmpty() || isKnown(name) || taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
                    int last = declaration.names.size() - 1;
                    name = i <= last
                            ? declaration.names.get(i)
                            : Layout.numbered(declaration.names.get(last), i - last + 1);
                }
                declaration.call(name);
                taken.add(name.toLowerCase(Locale.ROOT));
            }
        }
        outer.nested.forEach(declaration -> nested(declaration, taken));
    }
}
