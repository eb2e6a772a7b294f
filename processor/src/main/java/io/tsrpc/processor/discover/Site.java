package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Origin;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a type is used.
 *
 * @param origin what messages hang on
 * @param variables what the type variables in scope stand for
 * @param draft the definition that uses it; null for a service
 * @param codecPackage where the code is that must be able to name it
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
