package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.PropertyName;
import io.tsrpc.contract.typescript.Rest;
import java.util.Map;

@LiteralProperty(name = "k", value = "only")
public record MsgC(@PropertyName("l-m") ApiA.Lit lM, N n, @Rest Map<String, String> more) {
    @LiteralUnion
    public enum N {
        @StringValue("only") ONLY,
        @StringValue("b") B
    }
}
