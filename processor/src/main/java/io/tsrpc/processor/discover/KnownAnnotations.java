package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.RuntimeNames;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The annotations that this processor reads, of which the compiler then does not warn that no processor knows them. */
public final class KnownAnnotations {
    /** What the names of our own annotations begin with. */
    private static final String OURS = RuntimeNames.PROTOCOLS.substring(0, RuntimeNames.PROTOCOLS.lastIndexOf('.') + 1);

    private KnownAnnotations() {}

    /**
     * Whether nothing but these is among the annotations, apart from the compiler's own. If others are, another processor may be
     * waiting for them.
     */
    public static boolean areAll(Set<? extends TypeElement> annotations) {
        return annotations.stream().anyMatch(KnownAnnotations::isRead)
                && annotations.stream().allMatch(type -> isRead(type) || isOfCompiler(type));
    }

    private static boolean isRead(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.startsWith(OURS)
                || name.startsWith("org.jspecify.annotations.")
                || type.getSimpleName().contentEquals("Nullable")
                || name.equals("javax.annotation.processing.Generated") // on what this processor writes
                || ConfMarks.isConf(type);
    }

    private static boolean isOfCompiler(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return name.startsWith("java.lang.") || name.startsWith("javax.annotation.processing.");
    }
}
