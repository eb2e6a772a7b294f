package chat.protocols;

import java.util.List;
import java.util.Map;
import java.util.Optional;

@SuppressWarnings("rawtypes")
public record MsgChat(
        List list, // ERROR[RAW_TYPE] `List` is a raw type; write its type arguments, such as `List<String>`
        Map map, // ERROR[RAW_TYPE] such as `Map<String, String>`
        Optional optional, // ERROR[RAW_TYPE] such as `Optional<String>`
        Page page, // ERROR[RAW_TYPE] such as `Page<String>`
        List<Page> pages) {} // ERROR[RAW_TYPE] `Page` is a raw type

record Page<T>(List<T> items) {}
