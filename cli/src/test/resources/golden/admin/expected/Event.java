package com.example.app.protocols;

import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.typescript.Rest;
import java.util.Map;
import java.util.Optional;

public sealed interface Event {
    @DiscriminatorValue("opened")
    record Opened(@Rest Map<String, Object> more) implements Event {}

    @DiscriminatorValue("closed")
    record Closed(Optional<String> reason) implements Event {}
}
