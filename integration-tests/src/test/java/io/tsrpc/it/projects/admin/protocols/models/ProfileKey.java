package io.tsrpc.it.projects.admin.protocols.models;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;

/** By what users are sorted: a property of a profile. */
@LiteralUnion
public enum ProfileKey {
    @StringValue("nickname")
    NICKNAME,
    @StringValue("role")
    ROLE,
    @StringValue("level")
    LEVEL,
    @StringValue("tags")
    TAGS,
    @StringValue("birthday")
    BIRTHDAY
}
