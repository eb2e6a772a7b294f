package ${package}.protocols;

import java.time.Instant;

/**
 * A line that somebody has said. All in the room get it, the speaker included.
 *
 * @param room where it was said
 * @param from who has said it
 * @param content what was said
 * @param time when the server took it
 */
public record MsgChat(String room, User from, String content, Instant time) {}
