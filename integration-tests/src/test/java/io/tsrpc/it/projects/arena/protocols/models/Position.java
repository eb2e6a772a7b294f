package io.tsrpc.it.projects.arena.protocols.models;

import io.tsrpc.contract.Tuple;

/** Where something is. */
@Tuple
public record Position(double x, double y) {}
