package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.Uint;

/** Somebody. */
public record Person(@Uint long id, String name, String mail) {}
