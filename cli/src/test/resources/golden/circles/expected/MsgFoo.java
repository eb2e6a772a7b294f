package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;

@Extends(Base.class)
public record MsgFoo(String id, String x) implements Base {}
