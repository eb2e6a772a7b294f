package io.tsrpc.example.accounts.protocols.board;

import java.time.Instant;

/**
 * What somebody has pinned to the board.
 *
 * @param id counts up from 1
 * @param writer the name of the account
 * @param text what is written
 * @param time when the server took it
 */
public record Note(int id, String writer, String text, Instant time) {}
