package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Pick;

/** What lists and logs show. */
@Pick(Person.class)
public record UserName(@Uint long id, String name) {}
