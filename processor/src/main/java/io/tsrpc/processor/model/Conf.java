package io.tsrpc.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The configuration of a service.
 *
 * @param values the members of its annotations as the protocol has them, in order; values are {@code Boolean},
 *     {@code Integer}, {@code Long}, {@code Double}, {@code String}, {@code List} and {@code Map} of these
 * @param annotations the annotations that hold for the service
 */
public record Conf(Map<String, Object> values, List<ConfValue.Instance> annotations) {
    /** The configuration of a service for which no annotation holds. */
    public static final Conf NONE = of(List.of());

    /** Copies both, keeping their order. */
    public Conf {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        annotations = List.copyOf(annotations);
    }

    /** The configuration from these annotations, whose members have different names. */
    public static Conf of(List<ConfValue.Instance> annotations) {
        Map<String, Object> values = new LinkedHashMap<>();
        annotations.forEach(annotation -> values.putAll(annotation.plain()));
        return new Conf(values, annotations);
    }

    /** How many values there are, with lists and maps and all values in these. */
    public int size() {
        return values.values().stream().mapToInt(Conf::size).sum();
    }

    private static int size(Object value) {
        if (value instanceof Map<?, ?> map) {
            return 1 + map.values().stream().mapToInt(Conf::size).sum();
        }
        return value instanceof List<?> list
                ? 1 + list.stream().mapToInt(Conf::size).sum()
                : 1;
    }

    /** The types of these annotations and of those in their members. */
    public Stream<ConfType> types() {
        return annotations.stream().flatMap(ConfValue::types);
    }

    /** The highest deprecation of what the annotations mention. */
    public Deprecation deprecation() {
        return annotations.stream().map(ConfValue::deprecation).reduce(Deprecation.NONE, Deprecation::max);
    }
}
