package chat.protocols;

import java.util.List;

public record MsgChat(
        List<?> any, // ERROR[WILDCARD] `?` is a wildcard, so its type is unknown when it is read; write `Object`
        List<? extends Number> numbers, // ERROR[WILDCARD] write `Number`
        List<? super String> strings) {} // ERROR[WILDCARD] `? super String` is a wildcard
