package io.tsrpc.cluster;

import static java.util.Objects.requireNonNull;

import io.tsrpc.room.Member;

/** One who is in a room on another server. */
public final class RemoteMember implements Present {
    private final RoomKind kind;
    private final String name;
    private final Member member;

    RemoteMember(RoomKind kind, String name, Member member) {
        this.kind = requireNonNull(kind, "kind");
        this.name = requireNonNull(name, "name");
        this.member = requireNonNull(member, "member");
    }

    /** In what it is. */
    public RoomKind kind() {
        return kind;
    }

    /** The name of the room, or the user's id. */
    public String name() {
        return name;
    }

    @Override
    public Member member() {
        return member;
    }
}
