package chat.protocols;

import io.tsrpc.contract.JavaPeersOnly;

public record MsgChat(
        @JavaPeersOnly int number, // ERROR[JAVA_PEERS_ONLY_MISPLACED] @JavaPeersOnly does not fit `int`; it is for long and Long
        @JavaPeersOnly String text, // ERROR[JAVA_PEERS_ONLY_MISPLACED] does not fit `String`
        @JavaPeersOnly byte[] bytes, // ERROR[JAVA_PEERS_ONLY_MISPLACED] does not fit `byte[]`
        @JavaPeersOnly long fine) {}
