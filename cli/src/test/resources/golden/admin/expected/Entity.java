package com.example.app.protocols;

import io.tsrpc.contract.Uint;
import java.time.Instant;

public interface Entity {
    @Uint long id();

    Instant created();
}
