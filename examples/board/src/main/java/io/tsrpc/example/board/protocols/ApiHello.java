package io.tsrpc.example.board.protocols;

import java.util.List;

/** Says who one is, once on each connection and before everything else. */
public interface ApiHello {
    /**
     * Who it is.
     *
     * @param name what others shall read, 1 to 20 characters
     * @param ink the colour in which they see one
     * @param key a secret of this client, 16 to 64 characters: who comes back with it is the same person, whose lines are still theirs
     */
    record Req(String name, Ink ink, String key) {}

    /**
     * What one finds there.
     *
     * @param id one's own, which others see and nobody can find the key by
     * @param boards the names of the boards that there are
     */
    record Res(String id, List<String> boards) {}
}
