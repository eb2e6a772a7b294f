package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;
import java.time.Instant;
import java.util.Optional;

@Options(needLogin = true)
public interface ApiSend {
    /** @param token Given by {@code Login}, absent before */
    @Extends(BaseRequest.class)
    record Req(Optional<String> token, String room, String content) implements BaseRequest {}

    @Extends(BaseResponse.class)
    record Res(Instant time) implements BaseResponse {}
}
