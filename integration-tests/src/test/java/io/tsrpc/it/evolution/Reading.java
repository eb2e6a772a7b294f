package io.tsrpc.it.evolution;

/**
 * What a reader has made of data.
 *
 * @param isValue whether it is a value
 * @param text the value as JSON, or what is wrong
 */
record Reading(boolean isValue, String text) {}
