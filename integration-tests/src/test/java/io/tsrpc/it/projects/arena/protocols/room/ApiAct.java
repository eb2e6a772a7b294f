package io.tsrpc.it.projects.arena.protocols.room;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.DiscriminatorNumber;
import io.tsrpc.it.projects.arena.protocols.models.Direction;
import java.util.List;
import java.util.Optional;

/** Does something. */
public interface ApiAct {
    sealed interface Req {
        @DiscriminatorNumber(1)
        record Move(Direction direction, @Uint int steps) implements Req {}

        @DiscriminatorNumber(2)
        record Use(@Uint int slot, Optional<String> target) implements Req {}

        @DiscriminatorNumber(3)
        record Wait() implements Req {}
    }

    @Discriminator("result")
    sealed interface Res {
        @DiscriminatorValue("done")
        record Done(List<MsgEvent> events, Turn turn) implements Res {}

        @DiscriminatorValue("refused")
        record Refused(String why, Optional<@Uint Integer> delay) implements Res {}
    }

    /** Whose turn it is. */
    @Tuple
    record Turn(@Uint int number, Direction direction, Optional<Integer> bonus) {}
}
