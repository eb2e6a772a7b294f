package io.tsrpc.it.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The Java type for a schema: how a contract names it, and its values. */
interface JavaType {
    /** As a type argument: {@code @Uint Long}. */
    String argument();

    /** As the type of a required component: {@code @Uint long}. */
    default String component() {
        return argument();
    }

    /** As the type of an optional component. */
    default String optional() {
        return "@Nullable " + argument();
    }

    /** Whether a required component of this type cannot be null. */
    default boolean isPrimitive() {
        return false;
    }

    /**
     * The Java value for a recorded one that is neither null nor undefined.
     *
     * @throws NoJavaValue if the type cannot hold it
     */
    Object valueOf(Object recorded, Contract contract);

    /** The Java value for a recorded one, null for null and undefined. */
    default @Nullable Object orNull(@Nullable Object recorded, Contract contract) {
        return recorded == null || Tagged.isUndefined(recorded) ? null : valueOf(recorded, contract);
    }

    /** A type of the JDK or a library. */
    record Known(String argument, String component, boolean isPrimitive, Function<Object, Object> value)
            implements JavaType {
        Known(String argument, Function<Object, Object> value) {
            this(argument, argument, false, value);
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            return value.apply(recorded);
        }
    }

    /** An array of primitives as a block of memory. */
    record Memory(String annotation, String array, Function<Object, Object> value) implements JavaType {
        @Override
        public String argument() {
            return annotation + array + "[]";
        }

        @Override
        public String optional() {
            return annotation + array + " @Nullable []";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            return value.apply(recorded);
        }
    }

    /**
     * {@code Object}, which may be null in containers, and within itself.
     *
     * @param objectsOnly whether it is for TSBuffer's {@code object}, for which Java has nothing that is as narrow
     */
    record Any(boolean objectsOnly) implements JavaType {
        @Override
        public String argument() {
            return "Object";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            String text = Tagged.string(recorded);
            if (text != null) {
                return text;
            }
            Double number = Tagged.number(recorded);
            if (number != null) {
                return number == Math.rint(number) && Math.abs(number) < 0x1p53 ? (Object) number.longValue() : number;
            }
            if (Tagged.tag(recorded) != null) {
                throw new NoJavaValue("no `any` in Java: " + recorded);
            }
            if (recorded instanceof List<?> list) {
                List<@Nullable Object> elements = new ArrayList<>();
                list.forEach(element -> elements.add(orNull(element, contract)));
                return elements;
            }
            return recorded instanceof Map<?, ?> map ? properties(map, contract) : recorded;
        }

        private Map<String, @Nullable Object> properties(Map<?, ?> map, Contract contract) {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            map.forEach((name, value) -> {
                if (!Tagged.isUndefined(value)) {
                    properties.put((String) name, orNull(value, contract));
                }
            });
            return properties;
        }
    }

    /** A list; its elements may be null, which the codec refuses unless it was told otherwise. */
    record ListOf(JavaType element) implements JavaType {
        @Override
        public String argument() {
            return "List<" + element.argument() + ">";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            if (!(recorded instanceof List<?> list)) {
                throw new NoJavaValue("no list: " + recorded);
            }
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(e -> elements.add(element.orNull(e, contract)));
            return elements;
        }
    }

    /** A map with strings or longs as keys. */
    record MapOf(boolean numericKeys, JavaType value) implements JavaType {
        @Override
        public String argument() {
            return "Map<" + (numericKeys ? "Long" : "String") + ", " + value.argument() + ">";
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            if (!(recorded instanceof Map<?, ?> map) || Tagged.tag(recorded) != null) {
                throw new NoJavaValue("no map: " + recorded);
            }
            Map<Object, @Nullable Object> entries = new LinkedHashMap<>();
            map.forEach((key, v) -> {
                if (v == null
                        && value instanceof NullableElement part
                        && part.type() instanceof Declared.UntaggedType) {
                    throw new Inexpressible(Reason.NULL_AS_VALUE, "null is not left out in Java");
                }
                if (!Tagged.isUndefined(v)) {
                    entries.put(numericKeys ? number((String) key) : key, value.orNull(v, contract));
                }
            });
            return entries;
        }

        private static Long number(String key) {
            if (!key.matches("0|-?[1-9]\\d*")) {
                throw new NoJavaValue("no number: " + key);
            }
            return Long.valueOf(key);
        }
    }

    /** A map of all properties that a record does not declare. */
    record RestOf(MapOf map) implements JavaType {
        @Override
        public String argument() {
            return map.argument();
        }

        @Override
        public String component() {
            return "@Rest " + map.argument();
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            return map.valueOf(recorded, contract);
        }
    }

    /** An element that may be null, which stands for null or for undefined, whichever the schema has. */
    record NullableElement(JavaType type) implements JavaType {
        @Override
        public String argument() {
            return type.optional();
        }

        @Override
        public String optional() {
            return type.optional();
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            return type.valueOf(recorded, contract);
        }
    }

    /**
     * A component whose null is a value.
     *
     * @param isOptional whether it may be absent too
     */
    record OrNull(JavaType type, boolean isOptional) implements JavaType {
        @Override
        public String argument() {
            return type.optional();
        }

        @Override
        public String component() {
            return "@OrNull " + (isOptional ? "@Nullable Optional<" + type.argument() + ">" : type.optional());
        }

        @Override
        public String optional() {
            return component();
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            Object value = type.valueOf(recorded, contract);
            return isOptional ? Optional.of(value) : value;
        }

        @Override
        public @Nullable Object orNull(@Nullable Object recorded, Contract contract) {
            return isOptional && Tagged.isUndefined(recorded)
                    ? Optional.empty()
                    : JavaType.super.orNull(recorded, contract);
        }
    }

    /**
     * A component with the bytes of a union with undefined.
     *
     * @param orNull whether null is a value too
     */
    record OrUndefined(JavaType type, boolean orNull) implements JavaType {
        @Override
        public String argument() {
            return type.optional();
        }

        @Override
        public String component() {
            return "@OrUndefined " + (orNull ? "@OrNull @Nullable Optional<" + type.argument() + ">" : type.optional());
        }

        @Override
        public String optional() {
            return component();
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            Object value = type.valueOf(recorded, contract);
            return orNull ? Optional.of(value) : value;
        }

        @Override
        public @Nullable Object orNull(@Nullable Object recorded, Contract contract) {
            return orNull && Tagged.isUndefined(recorded)
                    ? Optional.empty()
                    : JavaType.super.orNull(recorded, contract);
        }
    }

    /** A type whose values are never null, though its schema has bytes for it. */
    record NeverNull(JavaType type) implements JavaType {
        @Override
        public String argument() {
            return type.argument();
        }

        @Override
        public String optional() {
            return type.optional();
        }

        @Override
        public Object valueOf(Object recorded, Contract contract) {
            return type.valueOf(recorded, contract);
        }

        @Override
        public @Nullable Object orNull(@Nullable Object recorded, Contract contract) {
            if (recorded == null || Tagged.isUndefined(recorded)) {
                throw new NoJavaValue("not to be null");
            }
            return valueOf(recorded, contract);
        }
    }
}
