package io.tsrpc.it.versions.older;

/** Stands in lists, maps and trees. */
public record Item(String text, int number) {}
