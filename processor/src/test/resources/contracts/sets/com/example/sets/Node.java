package com.example.sets;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets in sets in sets. */
public record Node(Tally tally, @Nullable Set<Node> nodes) {}
