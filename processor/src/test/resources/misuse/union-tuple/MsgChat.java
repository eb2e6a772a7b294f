package chat.protocols;

import io.tsrpc.contract.Tuple;

public record MsgChat(Shape shape) {}

sealed interface Shape {}

@Tuple
record Point(int x, int y) implements Shape {} // ERROR[UNION_TUPLE] `Point` is a @Tuple and cannot tell that it is a `Shape`; remove @Tuple
