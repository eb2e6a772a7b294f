package com.example.types;

import io.tsrpc.contract.ApiTypes;

/** Stores a user. */
@ApiTypes(req = User.class, res = User.class)
public interface ApiSaveUser {}
