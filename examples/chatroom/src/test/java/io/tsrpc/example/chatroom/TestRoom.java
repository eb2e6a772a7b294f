package io.tsrpc.example.chatroom;

import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import io.tsrpc.inner.InnerServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A chatroom without a network, in which it is always the same time. */
final class TestRoom implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private final InnerServer server = InnerServer.builder(ChatProtocol.PROTO).build();

    TestRoom() {
        new ChatApis(new Room(Clock.fixed(NOW.plusNanos(999), ZoneOffset.UTC))).openOn(server);
        server.start();
    }

    /** A client that is not connected yet. */
    ChatWsClient client() {
        return ChatClient.over(server.newClient());
    }

    /** Somebody who is connected, but not in the room. */
    Member guest() {
        return Member.connect(client());
    }

    /** Somebody who is in the room. */
    Member member(String name) {
        Member member = guest();
        member.join(name).orElseThrow();
        return member;
    }

    @Override
    public void close() {
        server.stop();
    }
}
