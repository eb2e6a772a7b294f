package com.example.givennames;

import io.tsrpc.contract.typescript.ServiceName;

@ServiceName("2fa/class")
public record MsgClass_(String code) {}
