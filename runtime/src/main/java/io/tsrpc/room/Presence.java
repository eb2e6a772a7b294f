package io.tsrpc.room;

import java.util.List;

/**
 * Who is in a room, at one moment.
 *
 * @param members first those on this server, in the order in which they joined, then those on others
 * @param isComplete whether these are all. Not if the engine of the backplane cannot be reached, or has just been reached: then some on other
 *     servers may be missing, or be gone already. A server that is alone always knows all
 */
public record Presence(List<Member> members, boolean isComplete) {
    /** Copies the list. */
    public Presence {
        members = List.copyOf(members);
    }

    /** The users who are there, each once, in the order in which their first connections joined. */
    public List<String> userIds() {
        return members.stream()
                .flatMap(member -> member.userId().stream())
                .distinct()
                .toList();
    }
}
