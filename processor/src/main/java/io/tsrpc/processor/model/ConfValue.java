package io.tsrpc.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.io.NumberOutput;

/** A value in an annotation: as Java has it, and as the protocol has it. */
public sealed interface ConfValue {
    /** The value in the protocol: one of those that {@link Conf#values} lists. */
    Object plain();

    /** The types of annotations in this value. */
    default Stream<ConfType> types() {
        return Stream.of();
    }

    /** The highest deprecation of what the value mentions in Java. */
    default Deprecation deprecation() {
        return Deprecation.NONE;
    }

    /**
     * A number, boolean or string.
     *
     * @param value in the member's own type, such as {@code Byte}
     */
    record Literal(Object value) implements ConfValue {
        @Override
        public Object plain() {
            if (value instanceof Byte || value instanceof Short) {
                return ((Number) value).intValue();
            }
            return value instanceof Float number ? Double.valueOf(NumberOutput.toString(number, true)) : value;
        }
    }

    /**
     * A constant of an enum.
     *
     * @param plain its value in JSON
     */
    record Constant(JavaClass type, String name, Object plain, Deprecation deprecation) implements ConfValue {}

    /**
     * An annotation.
     *
     * @param values one for each member of the type
     */
    record Instance(ConfType type, List<ConfValue> values) implements ConfValue {
        /** Copies the values. */
        public Instance {
            values = List.copyOf(values);
        }

        @Override
        public Map<String, Object> plain() {
            Map<String, Object> plain = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                plain.put(type.members().get(i).name(), values.get(i).plain());
            }
            return plain;
        }

        @Override
        public Stream<ConfType> types() {
            return Stream.concat(Stream.of(type), values.stream().flatMap(ConfValue::types));
        }

        @Override
        public Deprecation deprecation() {
            return values.stream().map(ConfValue::deprecation).reduce(type.deprecation(), Deprecation::max);
        }
    }

    /**
     * An array.
     *
     * @param element the type of its elements
     */
    record Array(JavaType element, List<ConfValue> items) implements ConfValue {
        /** Copies the items. */
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public List<Object> plain() {
            return items.stream().map(ConfValue::plain).toList();
        }

        @Override
        public Stream<ConfType> types() {
            return items.stream().flatMap(ConfValue::types);
        }

        @Override
        public Deprecation deprecation() {
            return items.stream().map(ConfValue::deprecation).reduce(Deprecation.NONE, Deprecation::max);
        }
    }
}
