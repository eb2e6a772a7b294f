package io.tsrpc.it.projects.arena.protocols.models;

import io.tsrpc.contract.IntValue;

/** Where somebody looks to. */
public enum Direction {
    @IntValue(0)
    UP,
    @IntValue(1)
    RIGHT,
    @IntValue(2)
    DOWN,
    @IntValue(3)
    LEFT
}
