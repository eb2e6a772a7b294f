package com.example.app.protocols.user;

import com.example.app.protocols.BaseRequest;
import com.example.app.protocols.BaseResponse;
import com.example.app.protocols.Options;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralUnion;
import java.util.Optional;

@Options(needLogin = false)
public interface ApiLogin {
    /**
     * Logs in, or fails with WRONG_PASSWORD.
     *
     * @param token Given by {@code Login}, absent before
     * @param device Where the user is
     */
    @Extends(BaseRequest.class)
    record Req(
            Optional<String> token, String username, String password, Optional<Device> device)
            implements BaseRequest {}

    /** @param token For all other requests */
    @Extends(BaseResponse.class)
    record Res(String token, User user) implements BaseResponse {}

    /** @param version Of the app */
    record Device(Os os, @Uint long version) {}

    @LiteralUnion
    enum Os {
        @StringValue("ios") IOS,
        @StringValue("android") ANDROID,
        @StringValue("web") WEB
    }
}
