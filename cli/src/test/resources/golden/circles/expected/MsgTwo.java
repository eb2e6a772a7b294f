package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;

@Extends(MsgOne.BaseTwo.class)
public record MsgTwo(String c, String b) implements MsgOne.BaseTwo {}
