package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;

/**
 * A problem in the user's code.
 *
 * @param text the message, which starts with the diagnostic's tag
 */
public record Problem(ProblemKind kind, Origin origin, String text) {}
