package io.tsrpc.example.chatroom;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;

/**
 * How a server of the chatroom runs.
 *
 * @param chatPort where the chat listens; 0 for any free port
 * @param pagePort where the page is; 0 for any free port
 * @param front the port at which browsers find both, if a proxy is in front of them
 * @param redis the address of the Redis by which several servers are one chatroom; empty if this one is alone
 * @param node what this server is called among them: one that is started again by its name takes its place at once
 */
record ChatSettings(int chatPort, int pagePort, OptionalInt front, Optional<String> redis, Optional<String> node) {
    private static final String FRONT = "chat.front";
    private static final String REDIS = "chat.redis";
    private static final String NODE = "chat.node";

    /** A server that is alone. */
    static ChatSettings alone(int chatPort, int pagePort) {
        return new ChatSettings(chatPort, pagePort, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /** The same with what is set by {@code -Dchat.front}, {@code -Dchat.redis} and {@code -Dchat.node}. */
    ChatSettings with(Properties system) {
        return new ChatSettings(
                chatPort,
                pagePort,
                set(system, FRONT)
                        .map(port -> OptionalInt.of(Integer.parseInt(port)))
                        .orElse(front),
                set(system, REDIS).or(() -> redis),
                set(system, NODE).or(() -> node));
    }

    private static Optional<String> set(Properties system, String key) {
        return Optional.ofNullable(system.getProperty(key)).filter(value -> !value.isEmpty());
    }
}
