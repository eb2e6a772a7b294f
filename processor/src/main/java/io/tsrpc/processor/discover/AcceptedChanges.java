package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads {@code @AcceptedChange}. */
public final class AcceptedChanges {
    /**
     * An annotation.
     *
     * @param of the name of what was removed, or empty
     * @param origin the annotation's place
     */
    public record Accepted(String rule, String of, String reason, Origin origin) {}

    private AcceptedChanges() {}

    /** All annotations of an element. */
    public static List<Accepted> on(Origin origin) {
        List<Accepted> accepted = new ArrayList<>();
        if (origin instanceof ElementOrigin place) {
            Element element = place.element();
            for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
                String name = Annotations.type(mirror).getQualifiedName().toString();
                if (name.equals(RuntimeNames.ACCEPTED_CHANGE)) {
                    accepted.add(accepted(mirror, new ElementOrigin(element, mirror)));
                } else if (name.equals(RuntimeNames.ACCEPTED_CHANGE + ".List")) {
                    inside(mirror).forEach(m -> accepted.add(accepted(m, new ElementOrigin(element, mirror))));
                }
            }
        }
        return accepted;
    }

    private static Stream<AnnotationMirror> inside(AnnotationMirror container) {
        return Annotations.member(container, "value").map(AnnotationValue::getValue).stream()
                .filter(List.class::isInstance)
                .flatMap(list -> ((List<?>) list).stream())
                .map(value -> ((AnnotationValue) value).getValue())
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast);
    }

    private static Accepted accepted(AnnotationMirror mirror, Origin origin) {
        return new Accepted(text(mirror, "rule"), text(mirror, "of"), text(mirror, "reason"), origin);
    }

    private static String text(AnnotationMirror mirror, String member) {
        return Annotations.member(mirror, member)
                .map(v -> v.getValue())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .orElse("");
    }
}
