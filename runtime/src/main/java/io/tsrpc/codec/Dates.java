package io.tsrpc.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in JavaScript's range and precision: whole milliseconds within ±8.64e15 of the epoch (ECMA-262, 21.4.1.1). */
final class Dates {
    private static final long LIMIT = 8_640_000_000_000_000L;
    private static final int NANOS_PER_MILLI = 1_000_000;

    /** A day, or a day and a time with or without an offset. Finer fractions than milliseconds do not count. */
    private static final Pattern ISO_TEXT = Pattern.compile("(\\d{4}|\\+\\d{5,9}|-(?!0+-)\\d{4,9})-(\\d\\d)-(\\d\\d)"
            + "(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,3})\\d*)?)?(Z|[+-]\\d\\d:\\d\\d)?)?");

    /** {@code toUTCString()}, possibly without the day of the week. */
    private static final Pattern UTC_TEXT =
            Pattern.compile("(?:(\\w{3}), )?(\\d{1,2}) (\\w{3}) (\\d{4}) (\\d\\d):(\\d\\d)(?::(\\d\\d))? GMT");

    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** {@code YYYY-MM-DDTHH:mm:ss.sssZ}. */
    private static final DateTimeFormatter ISO = iso(4, SignStyle.NOT_NEGATIVE);

    /** The format for years outside 0 to 9999: a sign and six digits. */
    private static final DateTimeFormatter FAR_ISO = iso(6, SignStyle.ALWAYS);

    private Dates() {}

    private static DateTimeFormatter iso(int yearDigits, SignStyle sign) {
        return new DateTimeFormatterBuilder()
                .appendValue(ChronoField.YEAR, yearDigits, yearDigits, sign)
                .appendPattern("-MM-dd'T'HH:mm:ss.SSS'Z'")
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    /** Whether there is more than milliseconds. */
    @SuppressWarnings("JavaInstantGetSecondsGetNano") // only what is below a millisecond counts
    static boolean isFine(Instant instant) {
        return instant.getNano() % NANOS_PER_MILLI != 0;
    }

    /** Whether there may be more than milliseconds: in a {@code java.sql.Timestamp}, or another subclass. */
    @SuppressWarnings("JavaUtilDate") // the contract may use it
    static boolean isFine(Date date) {
        return date.getClass() != Date.class;
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
     * offset is local. Also parses the format of {@code toUTCString()}. As in V8, days up to 31 that a month does not
     * have belong to the next one: February 30 is the first or second of March.
     */
    static long fromText(String text) {
        try {
            return check(parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            throw CodecException.notValid(text, "Date");
        }
    }

    private static long parse(String text) {
        Matcher utc = UTC_TEXT.matcher(text);
        if (utc.matches()) {
            LocalDate day = day(number(utc, 4), MONTHS.indexOf(utc.group(3)) + 1, number(utc, 2));
            checkWeekday(utc.group(1), day);
            return millis(at(day, number(utc, 5), number(utc, 6), number(utc, 7), 0), "Z");
        }
        Matcher iso = ISO_TEXT.matcher(text);
        if (!iso.matches()) {
            throw new DateTimeException("neither ISO 8601 nor the format of toUTCString");
        }
        LocalDate day = day(number(iso, 1), number(iso, 2), number(iso, 3));
        if (iso.group(4) == null) {
            return millis(day.atStartOfDay(), "Z");
        }
        return millis(at(day, number(iso, 4), number(iso, 5), number(iso, 6), fraction(iso.group(7))), iso.group(8));
    }

    /** The number in a group; 0 if the group is absent. */
    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** The milliseconds of one to three decimal places. */
    private static int fraction(@Nullable String places) {
        return places == null ? 0 : Integer.parseInt((places + "00").substring(0, 3));
    }

    private static LocalDate day(int year, int month, int day) {
        ChronoField.DAY_OF_MONTH.checkValidValue(day);
        return LocalDate.of(year, month, 1).plusDays(day - 1L);
    }

    private static void checkWeekday(@Nullable String weekday, LocalDate day) {
        if (weekday != null && !WEEKDAYS.get(day.getDayOfWeek().getValue() - 1).equals(weekday)) {
            throw new DateTimeException("another day of the week");
        }
    }

    /** A time of a day, or 24:00, which is the start of the next one. */
    private static LocalDateTime at(LocalDate day, int hour, int minute, int second, int millis) {
        if (hour == 24 && minute == 0 && second == 0 && millis == 0) {
            return day.plusDays(1).atStartOfDay();
        }
        return day.atTime(hour, minute, second, millis * NANOS_PER_MILLI);
    }

    private static long millis(LocalDateTime time, @Nullable String offset) {
        ZoneId zone = offset == null ? ZoneId.systemDefault() : ZoneOffset.of(offset);
        return time.atZone(zone).toInstant().toEpochMilli();
    }

    private static CodecException outOfRange() {
        return CodecException.badValue("The date is beyond what JavaScript can hold (±8.64e15 ms around 1970).");
    }
}
