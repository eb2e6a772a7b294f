package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** What a user may do. */
@LiteralUnion
public enum Role {
    @StringValue("admin")
    ADMIN,
    @StringValue("editor")
    EDITOR,
    @StringValue("viewer")
    VIEWER
}
