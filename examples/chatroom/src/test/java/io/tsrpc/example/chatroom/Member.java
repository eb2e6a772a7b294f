package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.example.chatroom.protocols.ApiEnter;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import io.tsrpc.room.PresenceListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java client that notes what it hears. */
final class Member implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final ChatWsClient client;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final List<io.tsrpc.room.Member> watched = new CopyOnWriteArrayList<>();

    private Member(ChatWsClient client) {
        this.client = client;
        client.listenMsg(ChatProtocol.CHAT, line -> heard.add(line.name() + ": " + line.content()));
    }

    static Member connect(ChatWsClient client) {
        Member member = new Member(client);
        assertThat(client.connect().join().errMsg()).isNull();
        return member;
    }

    ApiReturn<ApiJoin.Res> join(String name) {
        return client.join(new ApiJoin.Req(name, Optional.empty())).join();
    }

    ApiReturn<ApiJoin.Res> join(String name, String key) {
        return client.join(new ApiJoin.Req(name, Optional.of(key))).join();
    }

    ApiReturn<ApiEnter.Res> enter(String room) {
        return client.enter(new ApiEnter.Req(room)).join();
    }

    /** Waits until it has noted somebody, and returns the id of the connection. */
    String sees(String name) throws InterruptedException {
        while (true) {
            for (io.tsrpc.room.Member member : watched) {
                if (member.userId().equals(Optional.of(name))) {
                    return member.connectionId();
                }
            }
            hears();
        }
    }

    /** Whom it has noted: the connections that have come, in order. */
    List<io.tsrpc.room.Member> watched() {
        return List.copyOf(watched);
    }

    /** Notes who is in the lobby, and then who comes and goes. */
    void watch() {
        var unused = client.rooms().watch("lobby", new PresenceListener() {
            @Override
            public void joined(io.tsrpc.room.Member member) {
                watched.add(member);
                heard.add(member.userId().orElseThrow() + " is there");
            }

            @Override
            public void left(io.tsrpc.room.Member member) {
                heard.add(member.userId().orElseThrow() + " has left");
            }
        });
    }

    /** Says something in the lobby. */
    ApiReturn<ApiSend.Res> say(String content) {
        return say("lobby", content);
    }

    ApiReturn<ApiSend.Res> say(String room, String content) {
        return client.send(new ApiSend.Req(room, content)).join();
    }

    /** The next line that comes, as {@code NAME: CONTENT}, or who came or went. */
    String hears() throws InterruptedException {
        String next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    /** Leaves by closing the connection. */
    @Override
    public void close() {
        client.close();
    }
}
