package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads a service's configuration from its annotations marked with {@code @Conf}. */
final class ConfReader {
    private final Round round;

    ConfReader(Round round) {
        this.round = round;
    }

    Map<String, Object> read(TypeElement service) {
        Map<String, Object> conf = new LinkedHashMap<>();
        for (AnnotationMirror mirror : service.getAnnotationMirrors()) {
            if (Annotations.has(Annotations.type(mirror), RuntimeNames.CONF)) {
                Origin origin = new ElementOrigin(service, mirror);
                members(mirror, origin).forEach((name, value) -> {
                    if (conf.putIfAbsent(name, value) != null) {
                        round.problems.add(ProblemKind.CONF_CLASH, origin, name, TypeElements.shortName(service));
                    }
                });
            }
        }
        return conf;
    }

    /** All members in declaration order, with their defaults. */
    private Map<String, Object> members(AnnotationMirror mirror, Origin origin) {
        TypeElement type = Annotations.type(mirror);
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                round.elements.getElementValuesWithDefaults(mirror);
        Map<String, Object> members = new LinkedHashMap<>();
        for (ExecutableElement member : ElementFilter.methodsIn(type.getEnclosedElements())) {
            AnnotationValue value = values.get(member);
            String name = member.getSimpleName().toString();
            if (value != null) {
                value(value.getValue(), origin)
                        .ifPresentOrElse(
                                v -> members.put(name, v),
                                () -> round.problems.add(ProblemKind.CONF_VALUE, origin, name, type.getSimpleName()));
            }
        }
        return members;
    }

    private Optional<Object> value(Object value, Origin origin) {
        if (value instanceof Boolean || value instanceof Integer || value instanceof Long || value instanceof Double) {
            return Optional.of(value);
        }
        if (value instanceof Byte || value instanceof Short) {
            return Optional.of(((Number) value).intValue());
        }
        if (value instanceof Float f) {
            return Optional.of(Double.valueOf(Float.toString(f)));
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        if (value instanceof VariableElement constant) {
            return Optional.of(constant.getSimpleName().toString());
        }
        if (value instanceof AnnotationMirror nested) {
            return Optional.of(members(nested, origin));
        }
        return value instanceof List<?> list ? list(list, origin) : Optional.empty();
    }

    private Optional<Object> list(List<?> values, Origin origin) {
        List<Object> items = new ArrayList<>();
        for (Object value : values) {
            Optional<Object> item = value(((AnnotationValue) value).getValue(), origin);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
        }
        return Optional.of(items);
    }
}
