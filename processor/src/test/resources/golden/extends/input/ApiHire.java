package com.example.inherited;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import java.util.List;
import java.util.Optional;

public interface ApiHire {
    @Extends({BaseRequest.class, Staff.class})
    record Req(Optional<String> token, Optional<@Uint Integer> attempt, String name, int age, List<String> roles, boolean fullTime)
            implements BaseRequest {}

    @Extends(BaseRequest.class)
    record Res(Optional<String> token, Optional<@Uint Integer> attempt) {}
}
