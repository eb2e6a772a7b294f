package com.example.app.protocols;

import io.tsrpc.contract.Uint;
import io.tsrpc.contract.typescript.Intersection;
import java.time.Instant;

@Intersection({Named.class, Entity.class})
public record MsgCreated(String name, @Uint long id, Instant created) implements Named, Entity {}
