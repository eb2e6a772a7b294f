package com.example.app.protocols.user.admin;

import com.example.app.protocols.BaseRequest;
import com.example.app.protocols.BaseResponse;
import com.example.app.protocols.Options;
import io.tsrpc.contract.typescript.Extends;
import java.util.Optional;

@Options(needLogin = true, needRoles = "admin")
public interface ApiKick {
    /** @param token Given by {@code Login}, absent before */
    @Extends(BaseRequest.class)
    record Req(Optional<String> token, String userId, Optional<String> reason) implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res() implements BaseResponse {}
}
