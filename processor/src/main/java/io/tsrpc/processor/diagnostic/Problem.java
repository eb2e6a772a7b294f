package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;

/**
 * A violation of a rule.
 *
 * @param text the message, which starts with the diagnostic's tag
 */
public record Problem(Rule rule, Origin origin, String text) {}
