package io.tsrpc.cli.java;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a file imports. */
final class Imports {
    private final Declaration unit;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, String> bySimpleName = new HashMap<>();
    private boolean isInHead;

    Imports(Declaration unit) {
        this.unit = unit;
        unit.all().forEach(inside -> bySimpleName.put(inside.name(), ""));
    }

    /** In front of the outermost type, what is nested in it has its name with that of this type. */
    void inHead(boolean isSo) {
        isInHead = isSo;
    }

    /** The name of a class in this file. */
    String name(String qualifiedName) {
        int dot = qualifiedName.lastIndexOf('.');
        String simpleName = qualifiedName.substring(dot + 1);
        if (qualifiedName.startsWith("java.lang.")) {
            return simpleName;
        }
        String same = bySimpleName.putIfAbsent(simpleName, qualifiedName);
        if (same != null && !same.equals(qualifiedName)) {
            return qualifiedName; // two services of the same name
        }
        if (!qualifiedName.substring(0, dot).equals(unit.packageName)) {
            names.put(qualifiedName, simpleName);
        }
        return simpleName;
    }

    /** The name of a type of the protocol in this file, such as {@code Device} or {@code ApiLogin.Device}. */
    String name(Declaration declaration) {
        Declaration top = declaration.top();
        if (top.equals(unit)) {
            List<String> path = declaration.path();
            return String.join(".", path.size() > 1 && !isInHead ? path.subList(1, path.size()) : path);
        }
        List<String> path = declaration.path();
        String outermost = name(top.packageName + "." + top.name());
        return path.size() == 1 ? outermost : outermost + "." + String.join(".", path.subList(1, path.size()));
    }

    /** The import lines. */
    String lines() {
        return names.keySet().stream().map(name -> "import " + name + ";\n").collect(Collectors.joining());
    }
}
