package io.tsrpc.proto;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The annotations that configure a service. They are created when one is first asked for, because until then their classes need
 * not be on the class path.
 */
final class ConfAnnotations {
    static final ConfAnnotations NONE = new ConfAnnotations(List::of);

    private final Supplier<List<Annotation>> source;
    private volatile @Nullable List<Annotation> created;

    ConfAnnotations(Supplier<List<Annotation>> source) {
        this.source = source;
    }

    <A extends Annotation> @Nullable A get(Class<A> type) {
        for (Annotation annotation : all()) {
            if (annotation.annotationType() == type) {
                return type.cast(annotation);
            }
        }
        return null;
    }

    /** Threads that come together create them twice, which does no harm: they are equal. */
    private List<Annotation> all() {
        List<Annotation> all = created;
        if (all == null) {
            all = List.copyOf(source.get());
            created = all;
        }
        return all;
    }
}
