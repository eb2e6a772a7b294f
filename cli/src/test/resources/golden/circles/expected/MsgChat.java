package com.example.app.protocols;

import io.tsrpc.contract.typescript.Extends;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Extends(MsgChat.Stamped.class)
public record MsgChat(String room, String id, Instant at, String text, Optional<Answer> answer) {
    @Extends(Stamped.class)
    public record Answer(String room, String id, Instant at, List<Stamped> to) {}

    @Extends(Root.class)
    public record Stamped(String room, String id, Instant at) implements Root {}

    public interface Root {
        String room();
    }
}
