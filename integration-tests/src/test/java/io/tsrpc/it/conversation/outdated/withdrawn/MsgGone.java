package io.tsrpc.it.conversation.outdated.withdrawn;

/** What servers no longer have. */
public record MsgGone() {}
