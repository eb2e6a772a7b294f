package io.tsrpc.it.projects.admin.protocols.users;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.admin.protocols.Access;
import io.tsrpc.it.projects.admin.protocols.AdminRequest;
import io.tsrpc.it.projects.admin.protocols.BaseResponse;
import io.tsrpc.it.projects.admin.protocols.models.Role;
import io.tsrpc.it.projects.admin.protocols.models.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps users out. */
@Access(needRoles = Role.ADMIN)
public interface ApiBan {
    @Extends(AdminRequest.class)
    record Req(
            Optional<String> token,
            @OrNull @Nullable String reason,
            Optional<@Uint Integer> ticket,
            List<@Uint Long> ids,
            @OrNull @Nullable Instant until)
            implements AdminRequest {}

    @Extends(BaseResponse.class)
    record Res(Instant at, List<@Nullable UserName> banned, State state) implements BaseResponse {}

    /** Whether all are kept out. */
    @LiteralUnion
    enum State {
        @StringValue("done")
        DONE,
        @StringValue("partly")
        PARTLY,
        @StringValue("none")
        NONE
    }
}
