package com.example.app.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Rest;
import java.time.Instant;
import java.util.Map;

@Extends(Entity.class)
public record Stored(@Uint long id, Instant created, @Rest Map<String, Object> more) implements Entity {}
