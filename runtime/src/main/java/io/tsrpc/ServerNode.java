package io.tsrpc;

import static java.util.Objects.requireNonNull;

/**
 * One of the servers that have their rooms in common, as {@link Server#nodes} tells of it.
 *
 * @param id unique for each start of a server; the ids of its connections begin with it
 * @param name what the option {@code nodeName} says, or else the id
 */
public record ServerNode(String id, String name) {
    /** Creates a node. */
    public ServerNode {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
