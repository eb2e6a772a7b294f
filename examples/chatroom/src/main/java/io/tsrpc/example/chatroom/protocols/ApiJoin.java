package io.tsrpc.example.chatroom.protocols;

import java.util.List;
import java.util.Optional;

/** Joins the chat under a name. Before that one can enter no room. Whoever takes another name leaves all rooms. */
public interface ApiJoin {
    /**
     * Who wants in.
     *
     * @param name what the others shall see, 1 to 24 characters
     * @param key a secret of this client, 16 characters or more, by which it gets its name back while the chat has not noticed yet
     *     that its earlier connection is dead
     */
    record Req(String name, Optional<String> key) {}

    /**
     * What one finds there.
     *
     * @param name one's name in the chat: the one wished for, with a number behind it if somebody else has it
     * @param rooms the rooms that there are
     */
    record Res(String name, List<String> rooms) {}
}
