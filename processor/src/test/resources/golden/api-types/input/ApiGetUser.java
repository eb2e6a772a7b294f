package com.example.types;

import io.tsrpc.contract.ApiTypes;

/** Finds a user. */
@ApiTypes(res = User.class)
public interface ApiGetUser {
    record Req(String id) {}
}
