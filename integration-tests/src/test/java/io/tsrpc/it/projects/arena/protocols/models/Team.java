package io.tsrpc.it.projects.arena.protocols.models;

import io.tsrpc.contract.StringValue;

/** Those who play together. */
public enum Team {
    @StringValue("red")
    RED,
    @StringValue("blue")
    BLUE,
    @StringValue("")
    NONE
}
