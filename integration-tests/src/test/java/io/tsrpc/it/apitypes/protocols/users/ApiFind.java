package io.tsrpc.it.apitypes.protocols.users;

import io.tsrpc.contract.ApiTypes;

/** Finds a user. */
@ApiTypes(res = User.class)
public interface ApiFind {
    /**
     * Whom to find.
     *
     * @param name what it is called; white space around it does not count
     */
    record Req(String name) {
        public Req {
            name = name.strip();
        }
    }
}
