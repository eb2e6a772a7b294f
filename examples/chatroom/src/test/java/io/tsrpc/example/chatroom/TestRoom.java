package io.tsrpc.example.chatroom;

import io.tsrpc.Connection;
import io.tsrpc.backplane.Backplane;
import io.tsrpc.example.chatroom.protocols.ChatClient;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import io.tsrpc.inner.InnerServer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** A chatroom without a network, in which it is always the same time. */
final class TestRoom implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");

    private final InnerServer server;

    /** On a server that is alone. */
    TestRoom() {
        this(opened());
    }

    /** On one of several servers. */
    TestRoom(Backplane backplane, String node) {
        this(opened().backplane(backplane).nodeName(node));
    }

    private TestRoom(InnerServer.Builder opened) {
        server = opened.build();
        server.start();
    }

    private static InnerServer.Builder opened() {
        return new ChatApis(Clock.fixed(NOW.plusNanos(999), ZoneOffset.UTC))
                .openOn(InnerServer.builder(ChatProtocol.PROTO));
    }

    /** A client that is not connected yet. */
    ChatWsClient client(Consumer<InnerServer.Options> options) {
        return ChatClient.over(server.newClient(options));
    }

    /** Somebody who is connected, but has no name. */
    Member guest() {
        return Member.connect(client(options -> {}));
    }

    /** Somebody who is in the lobby. */
    Member member(String name) {
        Member member = guest();
        member.join(name).orElseThrow();
        member.enter("lobby").orElseThrow();
        return member;
    }

    /** Closes all connections. */
    void cut() {
        server.connections().forEach(Connection::close);
    }

    @Override
    public void close() {
        server.stop();
    }
}
