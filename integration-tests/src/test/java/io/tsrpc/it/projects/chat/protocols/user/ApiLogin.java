package io.tsrpc.it.projects.chat.protocols.user;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.it.projects.chat.protocols.Access;
import io.tsrpc.it.projects.chat.protocols.BaseRequest;
import io.tsrpc.it.projects.chat.protocols.BaseResponse;
import io.tsrpc.it.projects.chat.protocols.models.User;
import java.time.Instant;
import java.util.Optional;

/** Begins a session. */
@Access(needLogin = false)
public interface ApiLogin {
    @Extends(BaseRequest.class)
    record Req(Optional<String> __ssoToken, String username, String password, Optional<Boolean> remember)
            implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(Optional<String> __ssoToken, User user, Optional<Instant> lastSeen) implements BaseResponse {}
}
