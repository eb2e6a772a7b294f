package chat.protocols;

import io.tsrpc.contract.Uint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public record MsgChat(
        Map<Kind, String> kinds, // ERROR[MAP_KEY] `Kind` cannot be the key of a map; use String, Byte, Short, Integer or Long (such as the constant's name
        Map<Double, String> doubles, // ERROR[MAP_KEY] `Double` cannot be the key of a map
        Map<@Nullable String, String> nullable, // ERROR[MAP_KEY] `@Nullable String` cannot be the key
        Map<@Uint Integer, String> unsigned, // ERROR[MAP_KEY] `@Uint Integer` cannot be the key
        Map<byte[], String> bytes, // ERROR[MAP_KEY] `byte[]` cannot be the key
        Map<Long, String> fine) {}

enum Kind {
    A
}
