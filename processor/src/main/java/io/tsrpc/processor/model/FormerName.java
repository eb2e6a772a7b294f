package io.tsrpc.processor.model;

/**
 * A former name.
 *
 * @param value as it was written
 * @param owner the full name that what has it has now
 * @param origin where it was written
 */
public record FormerName(String value, String owner, Origin origin) {}
