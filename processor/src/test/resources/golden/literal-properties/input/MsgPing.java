package com.example.constants;

import io.tsrpc.contract.typescript.LiteralProperty;

@LiteralProperty(name = "type", value = "ping")
public record MsgPing() {}
