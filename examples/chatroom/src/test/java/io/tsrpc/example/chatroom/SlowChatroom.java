package io.tsrpc.example.chatroom;

import io.tsrpc.example.chatroom.protocols.ApiSend;
import java.io.IOException;
import java.time.Duration;

/**
 * A program: the chatroom, in which the line {@code slow} takes until the program reads something. It prints the chat's port and then,
 * for each such line, {@code waits}. Its argument is how many milliseconds calls may take when it is terminated.
 */
final class SlowChatroom {
    private SlowChatroom() {}

    public static void main(String[] args) throws IOException {
        ChatServer room = ChatServer.start(0, 0);
        room.chat().flows().preApiCallFlow().push(call -> {
            if (call.req() instanceof ApiSend.Req send && send.content().equals("slow")) {
                System.out.println("waits");
                int unused = System.in.read();
            }
            return call;
        });
        room.closeWhenTerminated(Duration.ofMillis(Long.parseLong(args[0])));
        System.out.println(room.chatPort());
    }
}
