package com.example.app.protocols;

import io.tsrpc.contract.DiscriminatorValue;
import java.util.Optional;

@DiscriminatorValue("event")
public record MsgEvent(Optional<Event> next, User user, Two two) implements Event {}
