package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where a type is used.
 *
 * @param origin the place to which messages refer
 * @param variables the types of the type variables in scope
 * @param draft the definition that uses it; null for a service
 * @param codecPackage the package of the code that must be able to access it
 */
record Site(
        Origin origin,
        Map<String, Resolved> variables,
        @Nullable Draft draft,
        String codecPackage) {
    static Site of(Draft draft, Origin origin) {
        return new Site(origin, draft.variables(), draft, draft.name().codec().packageName());
    }
}
