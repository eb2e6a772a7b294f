package io.tsrpc.it.projects.inventory.protocols;

import java.util.Optional;

/** How large something is. */
public record Size(double width, double height, Optional<Double> depth) {}
