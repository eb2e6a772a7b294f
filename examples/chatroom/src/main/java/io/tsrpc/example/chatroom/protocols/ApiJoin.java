package io.tsrpc.example.chatroom.protocols;

import java.util.List;

/** Enters the room. Before that one can neither send nor hear anything. */
public interface ApiJoin {
    /**
     * Who wants in.
     *
     * @param name what the others shall see, 1 to 24 characters
     */
    record Req(String name) {}

    /**
     * What one finds there.
     *
     * @param name one's name in the room: the one wished for, with a number behind it if somebody else has it
     * @param online the names of all who are in the room, oneself included
     * @param history the last lines, oldest first
     */
    record Res(String name, List<String> online, List<MsgChat> history) {}
}
