package io.tsrpc.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The forms of JDK types that are encoded as strings, in the format of their {@code toString()}. */
public final class TextForms {
    /** {@code 123e4567-e89b-12d3-a456-426614174000}. */
    public static final TextForm<UUID> UUID = of("UUID", TextForms::parseUuid);
    /** {@code -12.50}, with its scale. */
    public static final TextForm<BigDecimal> BIG_DECIMAL =
            of("BigDecimal", TextForms::parseBigDecimal, v -> 40, TextForms::text);
    /** {@code -12345678901234567890}. */
    public static final TextForm<BigInteger> BIG_INTEGER =
            of("BigInteger", TextForms::parseBigInteger, v -> 24, v -> checkLength(v.toString()));
    /** {@code 2024-02-29}. */
    public static final TextForm<LocalDate> LOCAL_DATE = of("LocalDate", LocalDate::parse);
    /** {@code 10:15:30}. */
    public static final TextForm<LocalTime> LOCAL_TIME = of("LocalTime", LocalTime::parse);
    /** {@code 2024-02-29T10:15:30}. */
    public static final TextForm<LocalDateTime> LOCAL_DATE_TIME = of("LocalDateTime", LocalDateTime::parse, v -> 16);
    /** {@code 2024-02-29T10:15:30+01:00}. */
    public static final TextForm<OffsetDateTime> OFFSET_DATE_TIME =
            of("OffsetDateTime", OffsetDateTime::parse, v -> 32 + FormMemory.of(v.getOffset()));
    /** {@code 2024-02-29T10:15:30+01:00[Europe/Paris]}. */
    public static final TextForm<ZonedDateTime> ZONED_DATE_TIME =
            of("ZonedDateTime", ZonedDateTime::parse, FormMemory::of);
    /** {@code PT1H30M}. */
    public static final TextForm<Duration> DURATION = of("Duration", Duration::parse);
    /** {@code P1Y2M3D}. */
    public static final TextForm<Period> PERIOD = of("Period", Period::parse);
    /** {@code 2024-02}. */
    public static final TextForm<YearMonth> YEAR_MONTH = of("YearMonth", YearMonth::parse, v -> 0, TextForms::text);
    /** {@code https://example.com/a?b}. */
    public static final TextForm<URI> URI = of("URI", java.net.URI::create, FormMemory::of);

    /** The maximum length of a number, in characters, because parsing time grows with the square of the length. */
    private static final int LONGEST_NUMBER = 1000;

    /**
     * The largest scale of a {@code BigDecimal}, and its largest exponent, about those of IEEE 754's decimal128. Without
     * a limit, adding 1 to {@code 1e200000000} would take minutes.
     */
    private static final int LARGEST_SCALE = 6200;

    private static final int LARGEST_PLAIN_YEAR = 9999;

    private TextForms() {}

    private static <T> TextForm<T> of(String type, Function<String, T> parser) {
        return of(type, parser, value -> 0);
    }

    private static <T> TextForm<T> of(String type, Function<String, T> parser, ToLongFunction<T> memory) {
        return of(type, parser, memory, String::valueOf);
    }

    private static <T> TextForm<T> of(
            String type, Function<String, T> parser, ToLongFunction<T> memory, Function<T, String> writer) {
        return new Parsed<>(type, parser, memory, writer);
    }

    /** How many bytes of memory a value takes, about, beyond those of its text, if it is of the JDK. */
    static <T> long memory(TextForm<T> form, T value) {
        return form instanceof Parsed<T> parsed ? parsed.memory.applyAsLong(value) : 0;
    }

    /** Whether different values have different texts. It is not known of a user's form. */
    static boolean isExact(TextForm<?> form) {
        return form instanceof Parsed<?>;
    }

    private static UUID parseUuid(String text) {
        UUID uuid = java.util.UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) { // fromString also accepts shortened groups
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }

    private static BigDecimal parseBigDecimal(String text) {
        return checkScale(new BigDecimal(checkLength(text)));
    }

    private static String text(BigDecimal number) {
        return checkLength(checkScale(number).toString());
    }

    /** The JDK reads years of more than four digits with a sign only, and writes them without. */
    private static String text(YearMonth month) {
        return (month.getYear() > LARGEST_PLAIN_YEAR ? "+" : "") + month;
    }

    private static BigDecimal checkScale(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw CodecException.badValue("A `BigDecimal` has an exponent from -" + LARGEST_SCALE + " to "
                    + LARGEST_SCALE + ", but this one has " + -(long) number.scale() + ".");
        }
        return number;
    }

    private static BigInteger parseBigInteger(String text) {
        return new BigInteger(checkLength(text));
    }

    private static String checkLength(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw CodecException.badValue(
                    "A number has up to " + LONGEST_NUMBER + " characters, but this one has " + text.length() + ".");
        }
        return text;
    }

    private record Parsed<T>(
            String type, Function<String, T> parser, ToLongFunction<T> memory, Function<T, String> writer)
            implements TextForm<T> {
        @Override
        public String toText(T value) {
            return writer.apply(value);
        }

        @Override
        public T fromText(String text) {
            try {
                return parser.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw CodecException.notValid(text, type);
            }
        }
    }
}
