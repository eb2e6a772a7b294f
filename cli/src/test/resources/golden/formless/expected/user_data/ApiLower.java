package com.example.app.protocols.user_data;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("user-data/lower")
public interface ApiLower {
    record Req(String a) {}

    record Res(String a) {}
}
