package io.tsrpc.it.access;

import io.tsrpc.it.access.protocols.Role;
import io.tsrpc.it.access.protocols.user.User;

/**
 * Somebody is logged in.
 *
 * @param token what proves it: a secret
 */
record Session(String token, User user, Role role) {
    @Override
    public String toString() {
        return "Session of " + user.name();
    }
}
