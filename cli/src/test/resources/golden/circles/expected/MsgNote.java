package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;
import java.time.Instant;
import java.util.Optional;

@Extends(Dated.class)
public record MsgNote(String room, Instant at, String text, Optional<Reply> reply) implements Dated {
    @Extends(Dated.class)
    public record Reply(String room, Instant at, String to) implements Dated {}
}
