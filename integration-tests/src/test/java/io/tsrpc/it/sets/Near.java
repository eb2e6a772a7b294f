package io.tsrpc.it.sets;

import io.tsrpc.it.sets.protocols.Level;
import io.tsrpc.it.sets.protocols.Mark;
import io.tsrpc.it.sets.protocols.MsgSets;
import io.tsrpc.it.sets.protocols.Name;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Random values of a type, few and close to each other: different in Java, and often the same when they are written. */
@SuppressWarnings("JavaUtilDate")
final class Near {
    private static final int MOST_ELEMENTS = 3;

    private static final Map<Class<?>, List<?>> LEAVES = Map.ofEntries(
            Map.entry(
                    String.class,
                    List.of("", "a", "\ud800", "\udfff", "\ufffd", "a\ud800", "a\ufffd", "\ud83d\ude00", "\u00e9")),
            Map.entry(Boolean.class, List.of(true, false)),
            Map.entry(Byte.class, List.of((byte) 0, (byte) -1, Byte.MAX_VALUE)),
            Map.entry(Short.class, List.of((short) 0, (short) -1, Short.MIN_VALUE)),
            Map.entry(Integer.class, List.of(0, -1, 1, Integer.MIN_VALUE)),
            Map.entry(Long.class, List.of(0L, -1L, (1L << 53) - 1, 2 - (1L << 53))),
            Map.entry(Float.class, List.of(0f, -0f, Float.MIN_VALUE, -Float.MIN_VALUE, 0.1f, 16_777_216f)),
            Map.entry(Double.class, List.of(0.0, -0.0, Double.MIN_VALUE, 0.1, 0x1p53, 0x1p53 + 2, 1e300)),
            Map.entry(
                    Instant.class,
                    List.of(
                            Instant.EPOCH,
                            Instant.EPOCH.plusNanos(1),
                            Instant.EPOCH.minusNanos(1),
                            Instant.ofEpochMilli(-1),
                            Instant.ofEpochSecond(1, 999_999),
                            Instant.ofEpochSecond(1, 1_000_000))),
            Map.entry(
                    Date.class,
                    List.of(new Date(0), new Date(1), timestamp(0, 1), timestamp(0, 2), timestamp(1, 1_000_000))),
            Map.entry(
                    BigDecimal.class,
                    List.of(
                            BigDecimal.ZERO,
                            new BigDecimal("0.0"),
                            new BigDecimal("0E+1"),
                            new BigDecimal("1E+3"),
                            new BigDecimal("1000"),
                            new BigDecimal("1000.00"),
                            new BigDecimal("-1E-7"))),
            Map.entry(BigInteger.class, List.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.ONE.shiftLeft(64))),
            Map.entry(UUID.class, List.of(new UUID(0, 0), new UUID(0, 1), new UUID(-1, -1))),
            Map.entry(
                    URI.class,
                    List.of(
                            URI.create(""),
                            URI.create("/"),
                            URI.create("a:b"),
                            URI.create("A:B"),
                            URI.create("http://h/%41"),
                            URI.create("http://h/A"),
                            URI.create("http://h/\u4e2d"),
                            URI.create("#"))),
            Map.entry(LocalDate.class, List.of(LocalDate.EPOCH, LocalDate.MAX, LocalDate.MIN)),
            Map.entry(LocalTime.class, List.of(LocalTime.MIDNIGHT, LocalTime.of(0, 0, 0, 1), LocalTime.MAX)),
            Map.entry(
                    LocalDateTime.class,
                    List.of(LocalDateTime.MIN, LocalDateTime.MAX, LocalDateTime.parse("2024-02-29T00:00"))),
            Map.entry(
                    OffsetDateTime.class,
                    List.of(
                            OffsetDateTime.parse("2024-02-29T00:00Z"),
                            OffsetDateTime.parse("2024-02-29T01:00+01:00"),
                            OffsetDateTime.parse("2024-02-29T00:00+00:00:01"),
                            OffsetDateTime.MAX)),
            Map.entry(
                    ZonedDateTime.class,
                    List.of(
                            ZonedDateTime.parse("2024-10-27T02:30+02:00[Europe/Paris]"),
                            ZonedDateTime.parse("2024-10-27T02:30+01:00[Europe/Paris]"),
                            ZonedDateTime.parse("2024-10-27T02:30Z"),
                            ZonedDateTime.parse("2024-10-27T02:30Z[UTC]"))),
            Map.entry(
                    Duration.class,
                    List.of(
                            Duration.ZERO,
                            Duration.ofNanos(1),
                            Duration.ofNanos(-1),
                            Duration.ofSeconds(-1, 1),
                            Duration.ofSeconds(Long.MIN_VALUE))),
            Map.entry(Period.class, List.of(Period.ZERO, Period.ofDays(7), Period.of(0, 12, 0), Period.ofYears(1))),
            Map.entry(YearMonth.class, List.of(YearMonth.of(0, 1), YearMonth.of(10_000, 1), YearMonth.of(-10_000, 1))),
            Map.entry(ObjectId.class, List.of(new ObjectId("0".repeat(24)), new ObjectId("f".repeat(24)))),
            Map.entry(MsgSets.Side.class, List.of(MsgSets.Side.values())),
            Map.entry(
                    Object.class,
                    List.of(
                            0,
                            0L,
                            (short) 0,
                            0.0,
                            -0.0,
                            0f,
                            0.1f,
                            0.1,
                            BigDecimal.ONE,
                            new BigDecimal("1.0"),
                            1,
                            BigInteger.ONE,
                            "1",
                            "\ud800",
                            "\ud801",
                            true,
                            Double.NaN,
                            Double.POSITIVE_INFINITY,
                            List.of(1),
                            List.of(1L),
                            List.of(1.0),
                            Map.of("a", 1),
                            Map.of("a", 1L),
                            Map.of("\ud800", 1),
                            Map.of("\ud801", 1))),
            Map.entry(Name.class, List.of(new Name("a"), new Name("A"), new Name("b"))),
            Map.entry(Level.class, List.of(new Level(1), new Level(1.5), new Level(2))));

    private final Random random;

    Near(Random random) {
        this.random = random;
    }

    private static Timestamp timestamp(int millis, int nanos) {
        Timestamp timestamp = new Timestamp(millis);
        timestamp.setNanos(nanos);
        return timestamp;
    }

    @Nullable
    Object value(Type type, boolean nullable) {
        return nullable && random.nextInt(4) == 0 ? null : value(type);
    }

    Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return of((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type == Mark.class) {
            return random.nextBoolean() ? value(Mark.At.class) : value(Mark.Of.class);
        }
        if (type == Mark.At.class) {
            return new Mark.At(
                    (Instant) value(Instant.class),
                    random.nextBoolean() ? Optional.empty() : Optional.of((String) value(String.class)));
        }
        if (type == Mark.Of.class) {
            return new Mark.Of(Map.of("a", (Double) value(Double.class)), Set.of((Mark.Pair) value(Mark.Pair.class)));
        }
        if (type == Mark.Pair.class) {
            return new Mark.Pair((Double) value(Double.class), present());
        }
        List<?> leaves = Objects.requireNonNull(LEAVES.get((Class<?>) type), () -> "no values of " + type);
        return leaves.get(random.nextInt(leaves.size()));
    }

    /** Any value that is not written as null. */
    private Object present() {
        Object any = value(Object.class);
        return any instanceof Double real && !Double.isFinite(real) ? present() : any;
    }

    private Object of(Class<?> container, Type[] content) {
        if (container == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = random.nextInt(MOST_ELEMENTS + 1); i > 0; i--) {
                map.put(value(content[0]), value(content[1]));
            }
            return map;
        }
        Collection<Object> elements = container == Set.class
                ? new LinkedHashSet<>()
                : container == List.class ? new ArrayList<>() : new ArrayDeque<>();
        for (int i = random.nextInt(MOST_ELEMENTS + 1); i > 0; i--) {
            elements.add(value(content[0]));
        }
        return elements;
    }

    /** A set whose elements may be null. */
    Set<@Nullable Object> setOfNullable(Type element) {
        Set<@Nullable Object> set = new LinkedHashSet<>();
        for (int i = random.nextInt(MOST_ELEMENTS + 1); i > 0; i--) {
            set.add(value(element, true));
        }
        return set;
    }
}
