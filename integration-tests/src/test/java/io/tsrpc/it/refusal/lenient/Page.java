package io.tsrpc.it.refusal.lenient;

/**
 * A page.
 *
 * @param name any name
 */
public record Page(String name) {}
