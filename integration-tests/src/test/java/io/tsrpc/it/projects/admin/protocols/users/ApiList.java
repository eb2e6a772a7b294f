package io.tsrpc.it.projects.admin.protocols.users;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.it.projects.admin.protocols.Access;
import io.tsrpc.it.projects.admin.protocols.BaseRequest;
import io.tsrpc.it.projects.admin.protocols.BaseResponse;
import io.tsrpc.it.projects.admin.protocols.models.ProfileKey;
import io.tsrpc.it.projects.admin.protocols.models.Role;
import io.tsrpc.it.projects.admin.protocols.models.UserView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some users, in an order. */
@Access(needRoles = {Role.ADMIN, Role.EDITOR, Role.VIEWER})
public interface ApiList {
    /** An order. */
    @LiteralUnion
    enum Order {
        @StringValue("asc")
        ASCENDING,
        @StringValue("desc")
        DESCENDING
    }

    @Extends(BaseRequest.class)
    record Req(
            Optional<String> token,
            Optional<Role> role,
            ProfileKey sortBy,
            Order order,
            @OrNull @Uint @Nullable Long after)
            implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(
            Instant at,
            List<UserView> users,
            @OrNull @Uint @Nullable Integer next,
            ProfileKey sortedBy) implements BaseResponse {}
}
