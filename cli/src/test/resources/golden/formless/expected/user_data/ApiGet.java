package com.example.app.protocols.user_data;

import com.example.app.protocols.Options;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("user-data/Get")
@Options(fine = true)
public interface ApiGet {
    @LiteralProperty(name = "type", value = "base")
    record Req(String a, double c) {}

    record Res(String a, double b, double d) {}
}
