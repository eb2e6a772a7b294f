package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source that javac knows, valid in the round that found it.
 *
 * @param annotation the annotation on the element that is meant, if not the element itself
 */
public record ElementOrigin(Element element, @Nullable AnnotationMirror annotation) implements Origin {
    /** The element itself. */
    public static ElementOrigin of(Element element) {
        return new ElementOrigin(element, null);
    }
}
