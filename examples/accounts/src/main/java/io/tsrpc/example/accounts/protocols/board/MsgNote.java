package io.tsrpc.example.accounts.protocols.board;

/**
 * Somebody has pinned a note. Only connections that are logged in hear of it.
 *
 * @param note the new one
 */
public record MsgNote(Note note) {}
