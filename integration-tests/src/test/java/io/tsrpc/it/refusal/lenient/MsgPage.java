package io.tsrpc.it.refusal.lenient;

/**
 * A page that nobody answers.
 *
 * @param page any page
 */
public record MsgPage(Page page) {}
