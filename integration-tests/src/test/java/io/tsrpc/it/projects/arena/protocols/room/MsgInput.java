package io.tsrpc.it.projects.arena.protocols.room;

import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.it.projects.arena.protocols.models.Direction;
import io.tsrpc.it.projects.arena.protocols.models.Position;

/** What a player wants. */
public sealed interface MsgInput {
    @DiscriminatorNumber(1)
    record Move(double frame, Direction direction) implements MsgInput {}

    @DiscriminatorNumber(2)
    record Shoot(double frame, Position aim) implements MsgInput {}

    @DiscriminatorNumber(3)
    record Idle(double frame) implements MsgInput {}
}
