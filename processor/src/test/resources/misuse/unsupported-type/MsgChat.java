package chat.protocols;

import io.tsrpc.contract.typescript.OrUndefined;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

public record MsgChat(
        char letter, // ERROR[UNSUPPORTED_TYPE] `char` cannot be sent; write String.
        Character boxed, // ERROR[UNSUPPORTED_TYPE] `Character` cannot be sent; write String.
        CharSequence text, // ERROR[UNSUPPORTED_TYPE] `CharSequence` cannot be sent; write String.
        Number number, // ERROR[UNSUPPORTED_TYPE] write Long, Double or BigDecimal.
        ArrayList<String> list, // ERROR[UNSUPPORTED_TYPE] `ArrayList<String>` cannot be sent; write List.
        SortedSet<String> set, // ERROR[UNSUPPORTED_TYPE] write Set.
        HashMap<String, String> map, // ERROR[UNSUPPORTED_TYPE] write Map.
        Stream<String> stream, // ERROR[UNSUPPORTED_TYPE] write List.
        Iterable<String> iterable, // ERROR[UNSUPPORTED_TYPE] write List.
        Iterator<String> iterator, // ERROR[UNSUPPORTED_TYPE] write List.
        @OrUndefined OptionalInt optional, // ERROR[UNSUPPORTED_TYPE] write Optional<Integer> or @Nullable Integer.
        Shape shape, // ERROR[UNSUPPORTED_TYPE] `Shape` cannot be sent; make it a record or a sealed interface of records
        Money money, // ERROR[UNSUPPORTED_TYPE] `Money` cannot be sent; write a record with the same fields
        Override annotation, // ERROR[UNSUPPORTED_TYPE] write a record with the same members.
        Year year, // ERROR[UNSUPPORTED_TYPE] `Year` cannot be sent; write int.
        ZoneId zone, // ERROR[UNSUPPORTED_TYPE] `ZoneId` cannot be sent; write String, or name a codec for it: @UseCodec.
        URL url, // ERROR[UNSUPPORTED_TYPE] `URL` cannot be sent; write String, or
        Path path, // ERROR[UNSUPPORTED_TYPE] `Path` cannot be sent; write String, or
        Locale locale, // ERROR[UNSUPPORTED_TYPE] `Locale` cannot be sent; write String, or
        Charset charset, // ERROR[UNSUPPORTED_TYPE] `Charset` cannot be sent; write String, or
        IOException failure, // ERROR[UNSUPPORTED_TYPE] `IOException` cannot be sent; write String, or
        DayOfWeek day, // ERROR[UNSUPPORTED_TYPE] `DayOfWeek` cannot be sent; write an enum of your own, or String.
        Map.Entry<String, String> entry, // ERROR[UNSUPPORTED_TYPE] write a record of a key and a value.
        AtomicLong counter, // ERROR[UNSUPPORTED_TYPE] write long.
        ByteBuffer buffer, // ERROR[UNSUPPORTED_TYPE] write byte[].
        InputStream input, // ERROR[UNSUPPORTED_TYPE] write byte[].
        GregorianCalendar calendar, // ERROR[UNSUPPORTED_TYPE] write java.time.Instant.
        String fine) {}

interface Shape {}

final class Money {}
