package io.tsrpc.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates in JavaScript's range and precision: whole milliseconds within ±8.64e15 of the epoch (ECMA-262, 21.4.1.1). */
final class Dates {
    private static final long LIMIT = 8_640_000_000_000_000L;
    private static final int ISO_LENGTH_OF_A_DAY = 10;

    /** {@code YYYY-MM-DDTHH:mm:ss.sssZ}. */
    private static final DateTimeFormatter ISO = iso(4, SignStyle.NOT_NEGATIVE);

    /** The format for years outside 0 to 9999: a sign and six digits. */
    private static final DateTimeFormatter FAR_ISO = iso(6, SignStyle.ALWAYS);

    private static final DateTimeFormatter ANY_YEAR_OFFSET = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
            .appendPattern("-MM-dd'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:MM", "Z")
            .toFormatter(Locale.ROOT);

    private Dates() {}

    private static DateTimeFormatter iso(int yearDigits, SignStyle sign) {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, yearDigits, yearDigits, sign)
                .appendPattern("-MM-dd'T'HH:mm:ss.SSS'Z'")
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    static long toMillis(Instant instant) {
        try {
            return check(instant.toEpochMilli());
        } catch (ArithmeticException e) {
            throw outOfRange();
        }
    }

    static long check(long millis) {
        if (millis > LIMIT || millis < -LIMIT) {
            throw outOfRange();
        }
        return millis;
    }

    static String toText(long millis) {
        Instant instant = Instant.ofEpochMilli(check(millis));
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return (year >= 0 && year <= 9999 ? ISO : FAR_ISO).format(instant);
    }

    /**
     * Parses ISO 8601 like JavaScript's {@code new Date(text)}: a date without a time is in UTC, a time without an
     * offset is local. Also parses the format of {@code toUTCString()}.
     */
    static long fromText(String text) {
        try {
            return check(parse(text).toEpochMilli());
        } catch (DateTimeException | ArithmeticException e) {
            throw CodecException.of("`" + text + "` is not a valid `Date`.");
        }
    }

    private static Instant parse(String text) {
        if (text.endsWith(" GMT")) {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        }
        if (text.length() == ISO_LENGTH_OF_A_DAY) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        if (last == 'Z' || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > ISO_LENGTH_OF_A_DAY) {
            return OffsetDateTime.parse(text, ANY_YEAR_OFFSET).toInstant();
        }
        return LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant();
    }

    private static CodecException outOfRange() {
        return CodecException.of("The date is beyond what JavaScript can hold (±8.64e15 ms around 1970).");
    }
}
