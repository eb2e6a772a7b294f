package chat.protocols;

import io.tsrpc.contract.JavaPeersOnly;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public record MsgChat(
        @JavaPeersOnly int number, // ERROR[JAVA_PEERS_ONLY_MISPLACED] @JavaPeersOnly does not apply to `int`; use it on long and Long
        @JavaPeersOnly String text, // ERROR[JAVA_PEERS_ONLY_MISPLACED] does not apply to `String`
        @JavaPeersOnly byte[] bytes, // ERROR[JAVA_PEERS_ONLY_MISPLACED] does not apply to `byte[]`
        @JavaPeersOnly Optional<Long> optional, // ERROR[JAVA_PEERS_ONLY_MISPLACED] use it on long and Long, since other types are exact in JavaScript, as in `Optional<@JavaPeersOnly Long>`.
        @JavaPeersOnly Map<String, Long> map, // ERROR[JAVA_PEERS_ONLY_MISPLACED] as in `Map<String, @JavaPeersOnly Long>`.
        @JavaPeersOnly List<String> texts, // ERROR[JAVA_PEERS_ONLY_MISPLACED] exact in JavaScript.
        @JavaPeersOnly long fine) {}
