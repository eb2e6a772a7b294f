package io.tsrpc.it.projects.admin.protocols.users;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.admin.protocols.Access;
import io.tsrpc.it.projects.admin.protocols.AdminRequest;
import io.tsrpc.it.projects.admin.protocols.BaseResponse;
import io.tsrpc.it.projects.admin.protocols.models.ProfileChange;
import io.tsrpc.it.projects.admin.protocols.models.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a user. */
@Access(needRoles = {Role.ADMIN, Role.EDITOR})
public interface ApiUpdate {
    @Extends(AdminRequest.class)
    record Req(
            Optional<String> token,
            @OrNull @Nullable String reason,
            Optional<@Uint Integer> ticket,
            @Uint int id,
            ProfileChange change)
            implements AdminRequest {}

    @Extends(BaseResponse.class)
    record Res(Instant at, @Uint int id, ProfileChange before) implements BaseResponse {}
}
