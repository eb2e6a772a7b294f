package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.AnnotationSpec;
import io.tsrpc.processor.model.Deprecation;
import java.util.List;

/** Carries deprecation over, and keeps code that must mention deprecated things free of warnings. */
final class Deprecations {
    private Deprecations() {}

    /** {@code @Deprecated}, {@code @Deprecated(forRemoval = true)} or nothing. */
    static List<AnnotationSpec> carry(Deprecation deprecation) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(Deprecated.class);
        return switch (deprecation) {
            case NONE -> List.of();
            case ORDINARY -> List.of(annotation.build());
            case FOR_REMOVAL ->
                List.of(annotation.addMember("forRemoval", "true").build());
        };
    }

    /** {@code @SuppressWarnings("deprecation")} if a member that mentions something so deprecated needs it. */
    static List<AnnotationSpec> suppress(Deprecation mentioned) {
        return switch (mentioned) {
            case NONE -> List.of();
            case ORDINARY -> List.of(suppressWarnings("deprecation"));
            case FOR_REMOVAL -> List.of(suppressWarnings("deprecation", "removal"));
        };
    }

    /** The same for a member that is deprecated itself: then only removal warns. */
    static List<AnnotationSpec> suppress(Deprecation own, Deprecation mentioned) {
        if (own == Deprecation.NONE) {
            return suppress(mentioned);
        }
        return mentioned == Deprecation.FOR_REMOVAL ? List.of(suppressWarnings("removal")) : List.of();
    }

    static AnnotationSpec suppressWarnings(String... warnings) {
        AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
        for (String warning : warnings) {
            annotation.addMember("value", "$S", warning);
        }
        return annotation.build();
    }
}
