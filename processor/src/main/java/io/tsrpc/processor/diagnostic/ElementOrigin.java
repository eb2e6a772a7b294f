package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the source, as a compiler element. Valid only in the round that created it.
 *
 * @param annotation the annotation on the element to which messages refer, or null for the element itself
 */
public record ElementOrigin(Element element, @Nullable AnnotationMirror annotation) implements Origin {
    /** The origin of an element. */
    public static ElementOrigin of(Element element) {
        return new ElementOrigin(element, null);
    }
}
