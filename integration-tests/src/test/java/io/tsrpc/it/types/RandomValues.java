package io.tsrpc.it.types;

import io.tsrpc.it.types.protocols.Money;
import io.tsrpc.it.types.protocols.Rgb;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes values of any contract type, from a seed and biased to the edges. */
@SuppressWarnings("JavaUtilDate")
final class RandomValues {
    private static final long SAFE = (1L << 53) - 1;
    private static final int DEEPEST = 4;
    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "k8w",
            "中文",
            "😀",
            "\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028",
            "x".repeat(43),
            "é".repeat(64),
            "long ".repeat(4_000));

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> leaves = new HashMap<>();
    private int depth;

    RandomValues(long seed) {
        random = new Random(seed);
        addScalars();
        addTimes();
        leaves.put(String.class, this::text);
        leaves.put(UUID.class, () -> new UUID(random.nextLong(), random.nextLong()));
        leaves.put(BigDecimal.class, () -> BigDecimal.valueOf(random.nextLong(), random.nextInt(20)));
        leaves.put(BigInteger.class, () -> new BigInteger(200, random).negate());
        leaves.put(URI.class, () -> URI.create("https://example.com/" + random.nextInt() + "?q#f"));
        leaves.put(Money.class, () -> new Money(random.nextLong(), "EUR"));
        leaves.put(Rgb.class, () -> new Rgb((byte) random.nextInt(), (byte) random.nextInt(), (byte) 0));
        leaves.put(Object.class, this::any);
    }

    private void addScalars() {
        leaves.put(boolean.class, random::nextBoolean);
        leaves.put(byte.class, () -> (byte) edge(Byte.MIN_VALUE, Byte.MAX_VALUE));
        leaves.put(short.class, () -> (short) edge(Short.MIN_VALUE, Short.MAX_VALUE));
        leaves.put(int.class, () -> (int) edge(Integer.MIN_VALUE, Integer.MAX_VALUE));
        leaves.put(long.class, () -> edge(-SAFE, SAFE));
        leaves.put(float.class, () -> random.nextBoolean() ? random.nextFloat() * 1e30f : random.nextInt(100) / 4f);
        leaves.put(double.class, () -> random.nextBoolean() ? random.nextGaussian() * 1e200 : random.nextInt(100) / 4d);
        leaves.put(Boolean.class, random::nextBoolean);
        leaves.put(Byte.class, () -> of(byte.class));
        leaves.put(Short.class, () -> of(short.class));
        leaves.put(Integer.class, () -> of(int.class));
        leaves.put(Long.class, () -> of(long.class));
        leaves.put(Float.class, () -> of(float.class));
        leaves.put(Double.class, () -> of(double.class));
    }

    private void addTimes() {
        leaves.put(Instant.class, () -> Instant.ofEpochMilli(edge(-8_640_000_000_000_000L, 8_640_000_000_000_000L)));
        leaves.put(Date.class, () -> new Date(edge(-1_000_000_000_000L, 4_000_000_000_000L)));
        leaves.put(LocalDate.class, () -> LocalDate.ofEpochDay(random.nextInt(100_000) - 20_000));
        leaves.put(LocalTime.class, () -> LocalTime.ofNanoOfDay(random.nextInt() & 0xFFFFFFFFL));
        leaves.put(
                LocalDateTime.class,
                () -> LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000), ZoneOffset.UTC));
        leaves.put(
                OffsetDateTime.class,
                () -> OffsetDateTime.of(
                        (LocalDateTime) of(LocalDateTime.class), ZoneOffset.ofHours(random.nextInt(18))));
        leaves.put(
                ZonedDateTime.class,
                () -> ZonedDateTime.of((LocalDateTime) of(LocalDateTime.class), ZoneId.of("Europe/Paris")));
        leaves.put(Duration.class, () -> Duration.ofMillis(random.nextLong() >> 8));
        leaves.put(Period.class, () -> Period.of(random.nextInt(100), random.nextInt(12), random.nextInt(30)));
        leaves.put(YearMonth.class, () -> YearMonth.of(1900 + random.nextInt(500), 1 + random.nextInt(12)));
    }

    private Object of(Class<?> leaf) {
        return Objects.requireNonNull(leaves.get(leaf)).get();
    }

    /** A random value of a record class. */
    <T> T record(Class<T> type) {
        return type.cast(record(type, Map.of()));
    }

    // --- leaves --------------------------------------------------------------------------------------------------

    /** Small numbers, powers of two and their neighbours, the ends of the range, or anything. */
    private long edge(long min, long max) {
        long value = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(5) - 2;
            case 1 -> (1L << random.nextInt(62)) + random.nextInt(3) - 1;
            case 2 -> random.nextBoolean() ? min : max;
            default -> random.nextLong();
        };
        if (random.nextBoolean()) {
            value = -value;
        }
        return value < min || value > max ? min + Math.floorMod(value, max / 2 - min / 2) : value;
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size())) + (random.nextBoolean() ? random.nextInt() : "");
    }

    private Object any() {
        return switch (random.nextInt(depth > DEEPEST ? 4 : 6)) {
            case 0 -> random.nextBoolean();
            case 1 -> edge(-SAFE, SAFE);
            case 2 -> random.nextInt() + 0.5;
            case 3 -> text();
            case 4 -> anyList();
            default -> anyMap();
        };
    }

    private List<@Nullable Object> anyList() {
        List<@Nullable Object> list = new ArrayList<>();
        depth++;
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(random.nextInt(5) == 0 ? null : any());
        }
        depth--;
        return list;
    }

    private Map<String, @Nullable Object> anyMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        depth++;
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(), random.nextInt(5) == 0 ? null : any());
        }
        depth--;
        return map;
    }

    // --- structure -----------------------------------------------------------------------------------------------

    private Object record(Class<?> type, Map<TypeVariable<?>, AnnotatedType> variables) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable Object[] values = new @Nullable Object[components.length];
        depth++;
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = component(components[i], variables);
        }
        depth--;
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be made", e);
        }
    }

    /** A component whose annotation cannot be seen at run time says by its name what it may hold. */
    private @Nullable Object component(RecordComponent component, Map<TypeVariable<?>, AnnotatedType> variables) {
        String name = component.getName();
        if (name.equals("huge")) {
            return random.nextLong();
        }
        if (name.equals("unsignedHuge")) {
            return random.nextLong() & Long.MAX_VALUE;
        }
        if (name.equals("uint16")) {
            return random.ints(random.nextInt(5), 0, 1 << 16).toArray();
        }
        if (name.equals("uint32")) {
            return random.longs(random.nextInt(5), 0, 1L << 32).toArray();
        }
        Object value = nullable(component.getAnnotatedType(), variables);
        return value != null && (name.startsWith("unsigned") || name.equals("boxedUnsigned"))
                ? notNegative(value)
                : value;
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

    private @Nullable Object nullable(AnnotatedType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        boolean mayBeNull = type.isAnnotationPresent(Nullable.class);
        if (mayBeNull && (depth > DEEPEST || random.nextInt(3) == 0)) {
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
        return plain((Class<?>) type.getType(), variables);
    }

    private Object plain(Class<?> type, Map<TypeVariable<?>, AnnotatedType> variables) {
        Supplier<Object> leaf = leaves.get(type);
        if (leaf != null) {
            return leaf.get();
        }
        if (type.isEnum()) {
            return pick(type.getEnumConstants());
        }
        return type.isSealed() ? plain(member(type), variables) : record(type, variables);
    }

    /** Recursive members only while it is not too deep. */
    private Class<?> member(Class<?> sealed) {
        Class<?>[] members = sealed.getPermittedSubclasses();
        return depth > DEEPEST ? members[0] : pick(members);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Object array(AnnotatedArrayType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        AnnotatedType element = type.getAnnotatedGenericComponentType();
        Class<?> raw = ((Class<?>) type.getType()).getComponentType();
        Object array = Array.newInstance(raw, size());
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, nullable(element, variables));
        }
        return array;
    }

    private int size() {
        if (depth > DEEPEST) {
            return 0;
        }
        return depth == 1 && random.nextInt(20) == 0 ? 200 : random.nextInt(4);
    }

    private Object parameterized(AnnotatedParameterizedType type, Map<TypeVariable<?>, AnnotatedType> variables) {
        Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        if (raw == Optional.class) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(value(arguments[0], variables));
        }
        if (raw == Map.class) {
            return map(arguments, variables);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return collection(raw, arguments[0], variables);
        }
        Class<?> concrete = raw.isSealed() ? pick(raw.getPermittedSubclasses()) : raw;
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

    private Map<@Nullable Object, @Nullable Object> map(
            AnnotatedType[] arguments, Map<TypeVariable<?>, AnnotatedType> variables) {
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        depth++;
        for (int i = size(); i > 0; i--) {
            map.put(value(arguments[0], variables), nullable(arguments[1], variables));
        }
        depth--;
        return map;
    }

    private Collection<@Nullable Object> collection(
            Class<?> raw, AnnotatedType element, Map<TypeVariable<?>, AnnotatedType> variables) {
        Collection<@Nullable Object> elements =
                Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
        depth++;
        for (int i = size(); i > 0; i--) {
            elements.add(nullable(element, variables));
        }
        depth--;
        return elements;
    }
}
