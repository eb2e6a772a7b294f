package com.example.constants;

import io.tsrpc.contract.typescript.LiteralProperty;

@LiteralProperty(name = "type", value = "text")
@LiteralProperty(name = "version", intValue = 2)
@LiteralProperty(name = "draft", booleanValue = false)
public record MsgText(String content) {}
