package com.example.app.protocols.user_data;

import io.tsrpc.contract.FormerName;

@FormerName("user-data/lower")
public interface ApiLower {
    record Req(String a) {}

    record Res(String a) {}
}
