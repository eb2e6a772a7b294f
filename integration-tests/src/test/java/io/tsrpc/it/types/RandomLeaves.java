package io.tsrpc.it.types;

import io.tsrpc.it.types.protocols.Money;
import io.tsrpc.it.types.protocols.Rgb;
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
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Values that hold no others, by their class. */
@SuppressWarnings("JavaUtilDate")
final class RandomLeaves {
    private static final long LAST_DATE = 8_640_000_000_000_000L;
    private static final Map<Class<?>, Function<Choices, Object>> BY_CLASS = new HashMap<>();

    static {
        addScalars();
        addTimes();
        addForms();
    }

    private RandomLeaves() {}

    private static void addScalars() {
        add(boolean.class, Boolean.class, choices -> choices.below(2) == 1);
        add(byte.class, Byte.class, choices -> (byte) RandomNumbers.whole(choices, Byte.MIN_VALUE, Byte.MAX_VALUE));
        add(short.class, Short.class, choices ->
                (short) RandomNumbers.whole(choices, Short.MIN_VALUE, Short.MAX_VALUE));
        add(int.class, Integer.class, choices ->
                (int) RandomNumbers.whole(choices, Integer.MIN_VALUE, Integer.MAX_VALUE));
        add(long.class, Long.class, choices -> RandomNumbers.whole(choices, -RandomNumbers.SAFE, RandomNumbers.SAFE));
        add(float.class, Float.class, choices -> (float) RandomNumbers.fraction(choices));
        add(double.class, Double.class, RandomNumbers::fraction);
        BY_CLASS.put(String.class, RandomTexts::text);
        BY_CLASS.put(Object.class, choices -> RandomAny.value(choices, 0));
    }

    private static void add(Class<?> primitive, Class<?> box, Function<Choices, Object> leaf) {
        BY_CLASS.put(primitive, leaf);
        BY_CLASS.put(box, leaf);
    }

    private static void addTimes() {
        BY_CLASS.put(
                Instant.class, choices -> Instant.ofEpochMilli(RandomNumbers.whole(choices, -LAST_DATE, LAST_DATE)));
        BY_CLASS.put(Date.class, choices -> new Date(RandomNumbers.whole(choices, -LAST_DATE, LAST_DATE)));
        BY_CLASS.put(LocalDate.class, choices -> LocalDate.ofEpochDay(choices.below(100_000) - 20_000));
        BY_CLASS.put(LocalTime.class, choices -> LocalTime.ofNanoOfDay(RandomNumbers.bits(choices, 46)));
        BY_CLASS.put(LocalDateTime.class, RandomLeaves::dateTime);
        BY_CLASS.put(
                OffsetDateTime.class,
                choices -> OffsetDateTime.of(dateTime(choices), ZoneOffset.ofHours(choices.below(18))));
        BY_CLASS.put(ZonedDateTime.class, choices -> ZonedDateTime.of(dateTime(choices), ZoneId.of("Europe/Paris")));
        BY_CLASS.put(Duration.class, choices -> Duration.ofMillis(RandomNumbers.bits(choices, 55) - (1L << 54)));
        BY_CLASS.put(Period.class, choices -> Period.of(choices.below(100), choices.below(12), choices.below(30)));
        BY_CLASS.put(YearMonth.class, choices -> YearMonth.of(1900 + choices.below(500), 1 + choices.below(12)));
    }

    private static LocalDateTime dateTime(Choices choices) {
        return LocalDateTime.ofEpochSecond(
                RandomNumbers.bits(choices, 32), choices.below(1_000_000_000), ZoneOffset.UTC);
    }

    private static void addForms() {
        BY_CLASS.put(UUID.class, choices -> new UUID(RandomNumbers.bits(choices, 64), RandomNumbers.bits(choices, 64)));
        BY_CLASS.put(
                BigDecimal.class, choices -> BigDecimal.valueOf(RandomNumbers.bits(choices, 64), choices.below(20)));
        BY_CLASS.put(
                BigInteger.class,
                choices -> BigInteger.valueOf(RandomNumbers.bits(choices, 64)).shiftLeft(choices.below(100)));
        BY_CLASS.put(
                URI.class, choices -> URI.create("https://example.com/" + choices.below(Integer.MAX_VALUE) + "?q#f"));
        BY_CLASS.put(Money.class, choices -> new Money(RandomNumbers.bits(choices, 64), "EUR"));
        BY_CLASS.put(
                Rgb.class,
                choices -> new Rgb((byte) choices.below(256), (byte) choices.below(256), (byte) choices.below(256)));
        BY_CLASS.put(
                ObjectId.class,
                choices -> new ObjectId((int) RandomNumbers.bits(choices, 32), (int) RandomNumbers.bits(choices, 24)));
    }

    /** What makes values of a class, or null if they hold others. */
    static @Nullable Function<Choices, Object> of(Class<?> type) {
        return BY_CLASS.get(type);
    }
}
