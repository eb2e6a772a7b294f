package com.example.app.protocols.deep;

import com.example.app.protocols.Member;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Map;

public interface ApiAll {
    record Req(@Rest Map<String, ReqAll> more) {}

    record Res(@Rest Map<String, Member> more) {}

    @Untagged
    sealed interface ReqAll {
        @UnionValue
        record Text(String value) implements ReqAll {}

        @UnionValue
        record Decimal(double value) implements ReqAll {}
    }
}
