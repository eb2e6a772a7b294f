package com.example.app.protocols.user_data;

import com.example.app.protocols.Options;
import io.tsrpc.contract.FormerName;

@FormerName("user-data/Get")
@Options(fine = true)
public interface ApiGet {
    record Req(String a, double c) {}

    record Res(double b, double d) {}
}
