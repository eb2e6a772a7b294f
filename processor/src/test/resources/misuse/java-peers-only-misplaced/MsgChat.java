package chat.protocols;

import io.tsrpc.contract.JavaPeersOnly;

public record MsgChat(
        @JavaPeersOnly int number, // ERROR[JAVA_PEERS_ONLY_MISPLACED] @JavaPeersOnly does not apply to `int`; use it on long and Long
        @JavaPeersOnly String text, // ERROR[JAVA_PEERS_ONLY_MISPLACED] does not apply to `String`
        @JavaPeersOnly byte[] bytes, // ERROR[JAVA_PEERS_ONLY_MISPLACED] does not apply to `byte[]`
        @JavaPeersOnly long fine) {}
