package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.TypeScriptNames;
import java.util.List;

/**
 * Where a Java type is, relative to the root. Its schema id follows from that.
 *
 * @param folder the folder with a slash behind it, or empty for the root
 * @param names the simple names of the type and those around it, from outside in
 * @param inApi whether it is nested in an API, whose types have a file with another name
 */
record JavaPath(String folder, List<String> names, boolean inApi) {
    /** The TypeScript file, which is that of the top-level type. */
    String tsFile() {
        String top = names.get(0);
        return folder + (inApi ? "Ptl" + ServiceNames.simpleName(top) : top);
    }

    /** The name in that file, unless another type has it. */
    String tsName(String suffix) {
        boolean isPart =
                names.size() == 2 && (names.get(1).equals("Req") || names.get(1).equals("Res"));
        if (inApi && isPart) {
            return names.get(1) + ServiceNames.simpleName(names.get(0));
        }
        String name = String.join("", names.size() == 1 ? names : names.subList(1, names.size()));
        return TypeScriptNames.identifier(name + suffix);
    }

    /** Its name in Java, which no other type has: {@code user/Page.Row}. */
    String javaName() {
        return folder + String.join(".", names);
    }
}
