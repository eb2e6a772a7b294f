package io.tsrpc.example.board.protocols;

/**
 * A line on a board.
 *
 * @param id which one it is, as {@link ApiDraw} has said
 * @param by who has drawn it: {@link ApiHello.Res#id}
 * @param line how it looks
 */
public record Stroke(String id, String by, Line line) {}
