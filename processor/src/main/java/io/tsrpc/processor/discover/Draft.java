package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * A type definition that has been mentioned: one instantiation of a Java type.
 *
 * @param name provisional but unique: its Java type is final, its TypeScript and codec names are not
 * @param user the definition that first mentioned it; null for a service
 */
record Draft(
        TypeElement element,
        List<Resolved> arguments,
        TypeName name,
        Kind kind,
        @Nullable Draft user) {
    private static final int GROWTH_LIMIT = 3;

    Origin origin() {
        return ElementOrigin.of(element);
    }

    Map<String, Resolved> variables() {
        Map<String, Resolved> variables = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            variables.put(element.getTypeParameters().get(i).getSimpleName().toString(), arguments.get(i));
        }
        return variables;
    }

    /** Whether this is part of a chain of growing instantiations of one type, each mentioned by the previous one. */
    boolean isEndless() {
        int shorter = 0;
        for (Draft d = user; d != null; d = d.user) {
            if (d.element.equals(element) && depth(d.name.javaType()) < depth(name.javaType())) {
                shorter++;
            }
        }
        return shorter >= GROWTH_LIMIT;
    }

    private static int depth(JavaType type) {
        if (type instanceof JavaArray array) {
            return 1 + depth(array.element());
        }
        return type instanceof JavaClass c
                ? 1 + c.arguments().stream().mapToInt(Draft::depth).max().orElse(0)
                : 1;
    }
}
