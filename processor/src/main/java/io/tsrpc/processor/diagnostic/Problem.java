package io.tsrpc.processor.diagnostic;

import io.tsrpc.processor.model.Origin;

/**
 * One thing that is wrong.
 *
 * @param text opens with the rule's tag
 */
public record Problem(Rule rule, Origin origin, String text) {}
