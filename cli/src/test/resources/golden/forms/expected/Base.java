package com.example.app.protocols;

import io.tsrpc.contract.typescript.LiteralProperty;

@LiteralProperty(name = "kind", value = "base")
@LiteralProperty(name = "version", intValue = 2)
public record Base(String id) {}
