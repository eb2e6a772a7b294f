package io.tsrpc.processor.model;

/**
 * A former name.
 *
 * @param value as it was written
 * @param origin where it was written
 */
public record FormerName(String value, Origin origin) {}
