package com.example.app.protocols;

import io.tsrpc.contract.typescript.Rest;
import java.util.Map;

public record MsgSelf(@Rest Map<String, MsgSelf> more) {}
