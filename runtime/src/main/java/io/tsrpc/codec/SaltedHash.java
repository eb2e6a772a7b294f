package io.tsrpc.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Hash codes that a sender cannot foresee, for {@link ReceivedSet}. A sender who knows {@link Object#hashCode} can choose
 * elements that all have the same one, and each of them would then be compared with all others. Called by generated
 * codecs only.
 *
 * <p>Equal values have equal hash codes, within a JVM. They are polynomials of what the values consist of, modulo the
 * prime 2^61 − 1, at a random place: different values of n parts have the same one with a probability of n / 2^61. Values
 * of classes that are neither of the JDK nor records of the protocol have the hash codes of their class.
 */
public final class SaltedHash {
    /** The hash code of a record without components, to which components are added. */
    public static final long START = 1;

    private static final long TEXT = 2;
    private static final long LIST = 3;
    private static final long SET = 4;
    private static final long MAP = 5;
    private static final long PRIME = (1L << 61) - 1;
    private static final int CHARS_AT_ONCE = 3;

    /** The place. */
    private static final long PLACE;

    /** Makes sums of hash codes as random as each of them. */
    private static final long SALT;

    static {
        SecureRandom random = new SecureRandom();
        PLACE = (random.nextLong() >>> 4) | 1L << 59; // large, and below the prime
        SALT = random.nextLong();
    }

    private SaltedHash() {}

    // --- records -------------------------------------------------------------------------------------------------

    /** Adds a component. */
    public static long add(long hash, long component) {
        return step(step(hash, component >>> Integer.SIZE), component & 0xFFFF_FFFFL);
    }

    /** Adds a component. */
    public static long add(long hash, double component) {
        return add(hash, Double.doubleToLongBits(component));
    }

    /** Adds a component. */
    public static long add(long hash, boolean component) {
        return step(hash, component ? 1 : 0);
    }

    /** Adds a component that contains no record. */
    public static long add(long hash, @Nullable Object component) {
        return add(hash, of(component));
    }

    /** Adds a component of any other type. */
    public static <T> long add(long hash, @Nullable T component, ToLongFunction<? super T> hashing) {
        return add(hash, orZero(component, hashing));
    }

    // --- values --------------------------------------------------------------------------------------------------

    /** The hash code of a value that contains no record. */
    public static long of(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value instanceof String text) {
            return ofText(text);
        }
        if (value instanceof Number number) {
            return ofNumber(number);
        }
        if (value instanceof Collection<?> collection) {
            return ofElements(collection, SaltedHash::of);
        }
        if (value instanceof Map<?, ?> map) {
            return ofEntries(map, SaltedHash::of);
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof Instant instant) {
            return add(add(START, instant.getEpochSecond()), instant.getNano());
        }
        if (value instanceof UUID uuid) {
            return add(add(START, uuid.getMostSignificantBits()), uuid.getLeastSignificantBits());
        }
        return isKnownByText(value) ? ofText(value.toString()) : ofOther(value);
    }

    private static <T> long orZero(@Nullable T value, ToLongFunction<? super T> hashing) {
        return value == null ? 0 : hashing.applyAsLong(value);
    }

    /** The hashing of lists, sets and collections. */
    public static <T> ToLongFunction<Collection<T>> elements(ToLongFunction<? super T> hashing) {
        return collection -> ofElements(collection, hashing);
    }

    /** The hashing of maps. */
    public static <T> ToLongFunction<Map<?, T>> values(ToLongFunction<? super T> hashing) {
        return map -> ofEntries(map, hashing);
    }

    /** The hashing of optional components. */
    public static <T> ToLongFunction<Optional<T>> content(ToLongFunction<? super T> hashing) {
        return optional -> orZero(optional.orElse(null), hashing);
    }

    private static <T> long ofElements(Collection<? extends T> collection, ToLongFunction<? super T> hashing) {
        if (collection instanceof ReceivedSet<?> set) {
            return set.saltedHash();
        }
        if (collection instanceof List<?>) {
            long hash = LIST;
            for (T element : collection) {
                hash = add(hash, orZero(element, hashing));
            }
            return hash;
        }
        if (collection instanceof Set<?>) {
            long sum = 0;
            for (T element : collection) {
                sum += scattered(orZero(element, hashing));
            }
            return ofSet(sum);
        }
        return add(START, collection.hashCode());
    }

    /** The hash code of a set, of the sum of its elements' {@link #scattered} hash codes. */
    static long ofSet(long sum) {
        return add(SET, sum);
    }

    private static <T> long ofEntries(Map<?, ? extends T> map, ToLongFunction<? super T> hashing) {
        long sum = 0;
        for (Map.Entry<?, ? extends T> entry : map.entrySet()) {
            sum += scattered(add(of(entry.getKey()), orZero(entry.getValue(), hashing)));
        }
        return add(MAP, sum);
    }

    private static long ofText(String text) {
        long hash = step(TEXT, text.length());
        int at = 0;
        for (int end = text.length() - CHARS_AT_ONCE; at <= end; at += CHARS_AT_ONCE) {
            hash = step(hash, (long) text.charAt(at) << 32 | (long) text.charAt(at + 1) << 16 | text.charAt(at + 2));
        }
        for (; at < text.length(); at++) {
            hash = step(hash, text.charAt(at));
        }
        return hash;
    }

    private static long ofNumber(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return add(START, number.doubleValue());
        }
        if (number instanceof BigDecimal || number instanceof BigInteger) {
            return ofText(number.toString());
        }
        boolean isWhole = number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte;
        return isWhole ? add(START, number.longValue()) : ofOther(number);
    }

    /** Whether equal values, and no others, have the same text. */
    private static boolean isKnownByText(Object value) {
        return value instanceof ChronoLocalDate
                || value instanceof ChronoLocalDateTime<?>
                || value instanceof ChronoZonedDateTime<?>
                || value instanceof LocalTime
                || value instanceof OffsetDateTime
                || value instanceof Duration
                || value instanceof Period
                || value instanceof YearMonth;
    }

    @SuppressWarnings("JavaUtilDate") // the contract may use it
    private static long ofOther(Object value) {
        return add(START, value instanceof Date date ? date.getTime() : value.hashCode());
    }

    // --- arithmetic ----------------------------------------------------------------------------------------------

    /** A step of Horner's rule. {@code part} is below the prime. */
    private static long step(long hash, long part) {
        long low = hash * PLACE;
        long high = Math.multiplyHigh(hash, PLACE);
        long sum = (low & PRIME) + (low >>> 61 | high << 3); // the product, as 2^61 is 1
        return reduced(reduced(sum) + part);
    }

    private static long reduced(long sum) {
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** A hash code as 64 random bits. Polynomials may be added up to the same sum at every place, these may not. */
    static long scattered(long hash) {
        long bits = hash ^ SALT;
        bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
        return bits ^ bits >>> 33;
    }
}
