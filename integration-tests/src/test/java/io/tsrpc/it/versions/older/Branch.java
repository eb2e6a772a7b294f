package io.tsrpc.it.versions.older;

import java.util.List;

/** A recursive type. */
public record Branch(Item item, List<Branch> branches) {}
