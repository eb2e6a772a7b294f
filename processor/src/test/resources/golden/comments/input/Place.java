package com.example.docs;

import io.tsrpc.contract.Tuple;

/**
 * A place on the map.
 *
 * @param x to the right
 */
@Tuple
public record Place(double x, double y) {}
