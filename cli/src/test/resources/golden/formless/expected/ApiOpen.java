package com.example.app.protocols;

import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface ApiOpen {
    record Req(Optional<Instant> now, String id, String x, @Rest Map<String, Object> more) {}

    record Res(
            Mid mid,
            Own own,
            Labels labels,
            Named named,
            // TypeScript: { more: string; }
            Map<String, Object> sparser,
            // TypeScript: { y: string; }
            Object picked,
            // TypeScript: { name: string; }
            Map<String, Object> numbered,
            List<Bag> listed,
            Either either) {}

    record Bag(Optional<Instant> now, String id, @Rest Map<String, Object> more) {}

    record Mid(double deep, String mid, @Rest Map<String, Object> more) {}

    record Own(Optional<Instant> now, String id, double z, @Rest Map<String, Object> more) {}

    record Labels(@Rest Map<String, String> more) {}

    record Named(String name, @Rest Map<String, String> more) {}

    @Untagged
    sealed interface Either {
        @UnionValue
        record ReqOpenValue(Req value) implements Either {}

        @UnionValue
        record Text(String value) implements Either {}
    }
}
