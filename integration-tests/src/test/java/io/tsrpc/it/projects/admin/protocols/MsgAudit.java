package io.tsrpc.it.projects.admin.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.admin.protocols.models.Role;
import io.tsrpc.it.projects.admin.protocols.models.UserName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody has done something. */
@LiteralProperty(name = "kind", value = "audit")
@LiteralProperty(name = "version", intValue = 2)
@SuppressWarnings("NullableOptional")
public record MsgAudit(
        UserName by,
        Action action,
        @OrNull @Nullable Role role,
        @OrNull @Nullable Optional<String> detail) {
    /** What was done. */
    @LiteralUnion
    public enum Action {
        @StringValue("create")
        CREATE,
        @StringValue("update")
        UPDATE,
        @StringValue("ban")
        BAN
    }
}
