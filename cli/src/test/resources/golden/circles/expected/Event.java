package com.example.app.protocols;

import io.tsrpc.contract.DiscriminatorValue;
import java.util.Optional;

public sealed interface Event permits MsgEvent, Event.Other {
    @DiscriminatorValue("other")
    record Other(Optional<Event> after) implements Event {}
}
