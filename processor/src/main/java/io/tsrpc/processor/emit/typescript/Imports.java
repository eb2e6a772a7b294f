package io.tsrpc.processor.emit.typescript;

import io.tsrpc.processor.model.TypeName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The imports of a file, collected while it is printed. All imports are types, so all are {@code import type}; only
 * those may name a file with its extension {@code .ts}.
 */
final class Imports {
    private final String file;
    private final ImportForm form;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> localNames = new HashMap<>();
    private final Map<String, Set<String>> packages = new TreeMap<>();
    private final Map<String, Set<String>> files = new TreeMap<>();

    /**
     * Creates the imports of a file.
     *
     * @param file the path without extension, relative to the root
     * @param form the extension with which it imports other files
     * @param ownNames the types that it declares
     */
    Imports(String file, ImportForm form, Collection<String> ownNames) {
        this.file = file;
        this.form = form;
        taken.addAll(ownNames);
    }

    /** The name of the type within the file. */
    String name(TypeName type) {
        if (type.tsFile().equals(file)) {
            return type.tsName();
        }
        return imported(files, RelativePath.of(file, type.tsFile()) + form.extension(), type.tsName());
    }

    /** Returns {@code int} or {@code uint}. Both are plain numbers; {@code tsrpc-cli} recognizes them by name. */
    String integer(boolean unsigned) {
        String name = unsigned ? "uint" : "int";
        packages.computeIfAbsent("tsrpc-proto", p -> new TreeSet<>()).add(name);
        return name;
    }

    /** The type of MongoDB's document ids. */
    String objectId() {
        return imported(packages, "bson", "ObjectId");
    }

    private String imported(Map<String, Set<String>> from, String path, String name) {
        return localNames.computeIfAbsent(path + "#" + name, key -> {
            String local = UniqueName.of(name, taken);
            from.computeIfAbsent(path, p -> new TreeSet<>()).add(local.equals(name) ? name : name + " as " + local);
            return local;
        });
    }

    /** The import lines, packages first; empty if there are none. */
    String print() {
        return lines(packages) + lines(files);
    }

    private static String lines(Map<String, Set<String>> from) {
        return from.entrySet().stream()
                .map(e -> line(List.copyOf(e.getValue()), e.getKey()))
                .collect(Collectors.joining());
    }

    /** {@code import type { A, B } from './C.ts';}. */
    static String line(List<String> names, String path) {
        return "import type { " + String.join(", ", names) + " } from '" + path + "';\n";
    }
}
