package io.tsrpc.codec;

import java.net.URI;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What values of the JDK that consist of several objects take in memory, in bytes, beyond their text. */
final class FormMemory {
    private static final int STRING = 48;
    private static final int URI_OBJECT = 88;

    /** With its date and time. */
    private static final int ZONED = 96;

    /** With its name. The JDK keeps those of whole quarters of an hour. */
    private static final int OFFSET = 80;

    private static final int KEPT_OFFSETS = 15 * 60;
    private static final int REGION = 24 + STRING;

    /** What a region such as {@code UTC+01:02:03} has for itself, while others share their rules. */
    private static final int RULES = 128;

    private FormMemory() {}

    /** A URI has a string for each of its parts, besides the text. */
    static long of(URI uri) {
        return URI_OBJECT
                + part(uri.getScheme())
                + part(uri.getRawAuthority())
                + part(uri.getRawUserInfo())
                + part(uri.getHost())
                + part(uri.getRawPath())
                + part(uri.getRawQuery())
                + part(uri.getRawFragment());
    }

    private static long part(@Nullable String part) {
        return part == null || part.isEmpty() ? 0 : STRING + (long) part.length();
    }

    static long of(ZonedDateTime time) {
        ZoneId zone = time.getZone();
        if (zone instanceof ZoneOffset) {
            return ZONED - STRING + of(time.getOffset());
        }
        long own = zone.getRules().isFixedOffset() ? RULES + OFFSET : 0;
        return ZONED + REGION + own + zone.getId().length();
    }

    static long of(ZoneOffset offset) {
        return offset.getTotalSeconds() % KEPT_OFFSETS == 0 ? 0 : OFFSET;
    }
}
