package io.tsrpc.it.projects.admin.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.it.projects.admin.protocols.models.UserView;
import java.time.Instant;
import java.util.Optional;

/** Begins a session. */
@Access(needLogin = false)
public interface ApiLogin {
    @Extends(BaseRequest.class)
    @LiteralProperty(name = "method", value = "password")
    record Req(Optional<String> token, String name, String password) implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(Instant at, String token, UserView user) implements BaseResponse {}
}
