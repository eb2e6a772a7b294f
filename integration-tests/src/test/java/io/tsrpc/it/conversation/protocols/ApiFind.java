package io.tsrpc.it.conversation.protocols;

import org.bson.types.ObjectId;

/** Gives back an id, with what the server reads in it. */
public interface ApiFind {
    /**
     * What goes in.
     *
     * @param id any
     */
    record Req(ObjectId id) {}

    /**
     * What goes out.
     *
     * @param id the same
     * @param hex how the server spells it
     */
    record Res(ObjectId id, String hex) {}
}
