package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;
import java.time.Instant;

@Extends(Root.class)
public interface Dated extends Root {
    Instant at();
}
