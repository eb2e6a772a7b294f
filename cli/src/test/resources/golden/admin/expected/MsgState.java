package com.example.app.protocols;

import io.tsrpc.contract.typescript.Rest;
import java.util.Map;

public record MsgState(@Rest Map<String, StateMsg> more) {
    public record StateMsg(double x, double y) {}
}
