package chat.protocols;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.SortedSet;
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
        Iterator<String> iterator, // ERROR[UNSUPPORTED_TYPE] make it a record or a sealed interface of records
        OptionalInt optional, // ERROR[UNSUPPORTED_TYPE] write Optional<Integer> or @Nullable Integer.
        Shape shape, // ERROR[UNSUPPORTED_TYPE] `Shape` cannot be sent; make it a record or a sealed interface of records
        Money money, // ERROR[UNSUPPORTED_TYPE] `Money` cannot be sent; write a record with the same fields
        Override annotation, // ERROR[UNSUPPORTED_TYPE] write a record with the same members.
        String fine) {}

interface Shape {}

final class Money {}
