package io.tsrpc.it.conversation;

import java.util.List;

/** Plays scenarios as a client. */
interface Player extends AutoCloseable {
    /** The names of all scenarios that it can play. */
    List<String> repertoire();

    /**
     * Plays one scenario.
     *
     * @return what went wrong, with what the client logged; empty if nothing did
     */
    String play(Scenario scenario, Cell cell);

    @Override
    void close();
}
