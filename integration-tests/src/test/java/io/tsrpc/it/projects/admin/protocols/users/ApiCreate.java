package io.tsrpc.it.projects.admin.protocols.users;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Pick;
import io.tsrpc.it.projects.admin.protocols.Access;
import io.tsrpc.it.projects.admin.protocols.AdminRequest;
import io.tsrpc.it.projects.admin.protocols.BaseResponse;
import io.tsrpc.it.projects.admin.protocols.models.Level;
import io.tsrpc.it.projects.admin.protocols.models.Role;
import io.tsrpc.it.projects.admin.protocols.models.User;
import io.tsrpc.it.projects.admin.protocols.models.UserName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a user. */
@Access(needRoles = Role.ADMIN)
public interface ApiCreate {
    @Extends(AdminRequest.class)
    record Req(
            Optional<String> token,
            @OrNull @Nullable String reason,
            Optional<@Uint Integer> ticket,
            NewUser user,
            String password)
            implements AdminRequest {}

    /** What is known of a user at first. */
    @Omit(User.class)
    @SuppressWarnings("NullableOptional")
    record NewUser(
            String name,
            Role role,
            Level level,
            @OrNull @Nullable String nickname,
            @OrNull @Nullable Optional<String> avatar,
            List<String> tags,
            @OrNull @Nullable UserName manager) {}

    @Extends(BaseResponse.class)
    record Res(Instant at, Created user) implements BaseResponse {}

    /** What is made up for it. */
    @Pick(User.class)
    record Created(@Uint long id, Instant createdAt, Level level) {}
}
