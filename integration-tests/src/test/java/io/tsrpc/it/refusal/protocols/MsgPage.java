package io.tsrpc.it.refusal.protocols;

/**
 * A page that nobody answers.
 *
 * @param page is checked
 */
public record MsgPage(Page page) {}
