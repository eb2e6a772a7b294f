package io.tsrpc.it.apitypes.protocols;

import io.tsrpc.it.apitypes.protocols.users.User;

/** What has happened to the picture. */
public sealed interface MsgChange {
    record Drawn(int id, User by) implements MsgChange {}

    record Erased() implements MsgChange {}
}
