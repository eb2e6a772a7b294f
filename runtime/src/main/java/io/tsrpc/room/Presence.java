package io.tsrpc.room;

import java.util.List;

/**
 * Who is in a room, at one moment.
 *
 * @param members in the order in which they joined
 */
public record Presence(List<Member> members) {
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
