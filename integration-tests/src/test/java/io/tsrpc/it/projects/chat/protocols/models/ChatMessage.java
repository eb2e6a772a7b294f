package io.tsrpc.it.projects.chat.protocols.models;

import io.tsrpc.contract.Uint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that was said. */
public record ChatMessage(
        @Uint int id,
        User from,
        String text,
        Instant sentAt,
        Optional<Instant> editedAt,
        List<Attachment> attachments,
        Optional<List<String>> mentions) {}
