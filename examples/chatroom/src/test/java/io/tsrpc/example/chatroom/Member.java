package io.tsrpc.example.chatroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.example.chatroom.protocols.ApiJoin;
import io.tsrpc.example.chatroom.protocols.ApiSend;
import io.tsrpc.example.chatroom.protocols.ChatProtocol;
import io.tsrpc.example.chatroom.protocols.ChatWsClient;
import io.tsrpc.example.chatroom.protocols.MsgPresence;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Java client that notes what it hears. */
final class Member implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private final ChatWsClient client;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private Member(ChatWsClient client) {
        this.client = client;
        client.listenMsg(ChatProtocol.CHAT, line -> heard.add(line.name() + ": " + line.content()));
        client.listenMsg(ChatProtocol.PRESENCE, presence -> heard.add(text(presence)));
    }

    static Member connect(ChatWsClient client) {
        assertThat(client.connect().join().errMsg()).isNull();
        return new Member(client);
    }

    private static String text(MsgPresence presence) {
        return presence.change() + " " + presence.name() + " " + presence.online();
    }

    ApiReturn<ApiJoin.Res> join(String name) {
        return client.join(new ApiJoin.Req(name)).join();
    }

    ApiReturn<ApiSend.Res> say(String content) {
        return client.send(new ApiSend.Req(content)).join();
    }

    /** The next line or notice that comes, as {@code NAME: CONTENT} or {@code JOINED NAME [ONLINE, ...]}. */
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
