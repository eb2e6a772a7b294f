package io.tsrpc.it.types;

import io.tsrpc.it.types.protocols.MsgLong;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes values of any contract type, biased to the edges. Maps have their keys in the order of JavaScript, so that it does not
 * change it. A text with half of a surrogate pair does not survive binary, a NaN not JSON; all else survives both.
 */
public final class RandomValues {
    /** How many choices a component of the message may take before what comes in it is kept simple. */
    private static final int RICH = 40;

    private static final int POOR = 4;
    private static final int RICH_COMPONENTS = 3;
    private static final int MOST_RECORDS = 300;

    private final Choices choices;
    private int depth;
    private int limit;
    private boolean growsLong;

    private RandomValues(Choices choices) {
        this.choices = choices;
    }

    /** A value of a record class. */
    public static <T> T of(Class<T> type, Choices choices) {
        return type.cast(new RandomValues(choices).message(type));
    }

    /** A few components at a time are rich: many small values find more than few large ones. */
    private Object message(Class<?> type) {
        List<RecordClass.Component> components = RecordClass.of(type).components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        growsLong = type == MsgLong.class;
        for (int i = 0; i < values.length; i++) {
            boolean rich = choices.below(values.length) >= values.length - RICH_COMPONENTS;
            limit = choices.count() + (rich ? RICH : POOR);
            values[i] = component(components.get(i), Map.of());
        }
        return RecordClass.of(type).make(values);
    }

    private Object record(Class<?> type, Map<TypeVariable<?>, AnnotatedType> variables) {
        List<RecordClass.Component> components = RecordClass.of(type).components();
        @Nullable Object[] values = new @Nullable Object[components.size()];
        depth++;
        for (int i = 0; i < values.length; i++) {
            values[i] = component(components.get(i), variables);
        }
        depth--;
        return RecordClass.of(type).make(values);
    }

    /** A component whose annotation cannot be seen at run time says by its name what it may hold. */
    private @Nullable Object component(RecordClass.Component component, Map<TypeVariable<?>, AnnotatedType> variables) {
        choices.begin();
        Object value = switch (component.name()) {
            case "huge" -> RandomNumbers.bits(choices, 64);
            case "unsignedHuge" -> RandomNumbers.bits(choices, 63);
            case "uint16" -> unsignedArray(16).stream().mapToInt(Long::intValue).toArray();
            case "jsonValues" -> withoutNull((Map<?, ?>) value(component.type(), variables));
            case "more" -> otherNames((Map<?, ?>) value(component.type(), variables));
            case "uint32" ->
                unsignedArray(32).stream().mapToLong(Long::longValue).toArray();
            default -> nullable(component.type(), variables);
        };
        choices.end();
        return value != null && component.name().matches("unsigned.*|boxedUnsigned") ? notNegative(value) : value;
    }

    /** Names that no property has, and that JavaScript does not put in front of those of properties. */
    private static Map<String, @Nullable Object> otherNames(Map<?, ?> map) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>();
        map.forEach((key, value) -> others.put("~" + key, value));
        return others;
    }

    /** {@link io.tsrpc.it.Difference#NULLS_OF_MAPS}. */
    private static Map<Object, Object> withoutNull(Map<?, ?> map) {
        Map<Object, Object> others = new LinkedHashMap<>(map);
        others.values().removeIf(Objects::isNull);
        return others;
    }

    private List<Long> unsignedArray(int bits) {
        List<Long> elements = new ArrayList<>();
        for (int i = size(); i > 0; i--) {
            elements.add(RandomNumbers.bits(choices, bits));
        }
        return elements;
    }

    private static Object notNegative(Object value) {
        if (value instanceof Byte b) {
            return (byte) (b & Byte.MAX_VALUE);
        }
        if (value instanceof Short s) {
            return (short) (s & Short.MAX_VALUE);
        }
        if (value instanceof Integer i) {
            return i & Integer.MAX_VALUE;
        }
        return value instanceof Long l
                ? (Object) Math.abs(l)
                : ((List<?>) value).stream().map(RandomValues::notNegative).toList();
    }

    private boolean isEnough() {
        return choices.count() >= limit;
    }

    private @Nullable Object nullable(AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        if (type.isAnnotationPresent(Nullable.class) && (choices.below(3) == 0 || isEnough())) {
            return null;
        }
        return value(type, variables);
    }

    private Object value(AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        if (type instanceof AnnotatedArrayType array) {
            return array(array, variables);
        }
        if (type.getType() instanceof TypeVariable<?> variable) {
            return value(Objects.requireNonNull(variables.get(variable)), Map.of());
        }
        if (type instanceof AnnotatedParameterizedType parameterized) {
            return parameterized(parameterized, variables);
        }
        return plain((Class<?>) type.getType());
    }

    private Object plain(Class<?> type) {
        Function<Choices, Object> leaf = RandomLeaves.of(type);
        if (growsLong && depth == 0 && type == String.class) {
            return RandomTexts.longText(choices);
        }
        if (leaf != null) {
            return leaf.apply(choices);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[choices.below(type.getEnumConstants().length)];
        }
        return type.isSealed() ? plain(member(type)) : record(type, Map.of());
    }

    /** The first ones are not recursive. */
    private Class<?> member(Class<?> sealed) {
        Class<?>[] members = sealed.getPermittedSubclasses();
        int chosen = choices.below(members.length);
        return members[isEnough() ? 0 : chosen];
    }

    private Object array(AnnotatedArrayType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        AnnotatedType element = type.getAnnotatedGenericComponentType();
        List<@Nullable Object> elements = new ArrayList<>();
        addElements(elements, element, variables);
        Object array = Array.newInstance(((Class<?>) type.getType()).getComponentType(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private void addElements(
            Collection<@Nullable Object> elements, AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        depth++;
        boolean small = type.getType() instanceof Class<?> raw && raw.isPrimitive();
        for (int i = small ? size() : Math.min(size(), MOST_RECORDS); i > 0; i--) {
            choices.begin();
            elements.add(nullable(type, variables));
            choices.end();
        }
        depth--;
    }

    private int size() {
        if (growsLong && depth == 1) {
            return Sizes.of(choices);
        }
        int size = choices.below(4);
        return isEnough() ? 0 : size;
    }

    private Object parameterized(AnnotatedParameterizedType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        if (raw == Optional.class) {
            return choices.below(2) == 0 || isEnough() ? Optional.empty() : Optional.of(value(arguments[0], variables));
        }
        if (raw == Map.class) {
            return map(arguments, variables);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Collection<@Nullable Object> elements =
                    Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
            addElements(elements, arguments[0], variables);
            return elements;
        }
        Class<?> concrete = raw.isSealed() ? member(raw) : raw;
        return record(concrete, bind(concrete, arguments, variables));
    }

    private static Map<TypeVariable<?>, AnnotatedType> bind(
            Class<?> type, AnnotatedType[] arguments, Map<TypeVariable<?>, AnnotatedType> outer) {
        Map<TypeVariable<?>, AnnotatedType> bound = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            Type argument = arguments[i].getType();
            AnnotatedType known = argument instanceof TypeVariable<?> v ? outer.get(v) : arguments[i];
            bound.put(type.getTypeParameters()[i], Objects.requireNonNull(known));
        }
        return bound;
    }

    private Map<Object, @Nullable Object> map(
            AnnotatedType[] arguments, Map<TypeVariable<?>, AnnotatedType> variables) {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        depth++;
        for (int i = size(); i > 0; i--) {
            choices.begin();
            Object key =
                    arguments[0].getType() == String.class ? RandomTexts.key(choices) : value(arguments[0], variables);
            map.put(key, nullable(arguments[1], variables));
            choices.end();
        }
        depth--;
        return RandomTexts.inOrderOfJavaScript(map);
    }
}
