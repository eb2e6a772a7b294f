package io.tsrpc.processor.evolution;

/**
 * Peers that no longer understand each other.
 *
 * @param side who of them speaks the protocol as it was
 * @param form the format in which they do not
 * @param reader which of the two runtimes fails to read, or reads something else
 */
public record Break(Side side, Form form, Reader reader) {}
