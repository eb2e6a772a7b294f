package io.tsrpc.it.projects.chat.protocols.models;

import io.tsrpc.contract.Uint;
import java.util.Optional;

/**
 * A file that was uploaded.
 *
 * @param head the first bytes, for a preview
 */
public record Attachment(String url, @Uint long size, Optional<byte[]> head) {}
