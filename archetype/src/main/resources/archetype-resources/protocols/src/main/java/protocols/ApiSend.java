package ${package}.protocols;

import java.time.Instant;

/** Says something to all in a room, who get it as {@link MsgChat}. */
public interface ApiSend {
    /**
     * What to say.
     *
     * @param room the name of a room in which one is
     * @param content the line, which must not be blank
     */
    record Req(String room, String content) {}

    /**
     * It was said.
     *
     * @param time when the server took it
     */
    record Res(Instant time) {}
}
