package chat.protocols;

import io.tsrpc.contract.Tuple;

public record MsgChat(Shape shape) {}

sealed interface Shape {}

@Tuple
record Point(int x, int y) implements Shape {} // ERROR[UNION_TUPLE] `Point` is a @Tuple, which has no discriminator, so it cannot be a member of `Shape`; remove @Tuple
