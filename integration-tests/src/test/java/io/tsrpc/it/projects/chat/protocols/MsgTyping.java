package io.tsrpc.it.projects.chat.protocols;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Some are about to say something. */
public record MsgTyping(String roomId, List<String> names, Optional<Instant> until) {}
