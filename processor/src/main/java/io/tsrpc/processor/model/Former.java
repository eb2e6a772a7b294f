package io.tsrpc.processor.model;

import java.util.List;

/**
 * What a type was called before, as its sources tell. Whether the contract has that is another question.
 *
 * @param ids the schema ids that it may have had, likeliest first; empty if nothing was renamed
 * @param javaName its Java name then, as {@link TypeName#javaName} would have it; empty if the sources do not tell it
 * @param names what is written on it and on those around it, except on services, which have ids of their own
 */
public record Former(List<String> ids, String javaName, List<FormerName> names) {
    /** Nothing was renamed. */
    public static final Former NONE = new Former(List.of(), "", List.of());

    /** Copies the lists. */
    public Former {
        ids = List.copyOf(ids);
        names = List.copyOf(names);
    }
}
