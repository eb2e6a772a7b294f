package io.tsrpc.benchmarks.protocols;

import io.tsrpc.contract.Uint;
import java.util.List;

/** All that moves in a game: what realtime applications send many times a second. */
public record MsgGame(@Uint int tick, List<Entity> entities) {}
