package io.tsrpc.it.conversation.outdated.withdrawn;

/** What servers no longer have. */
public interface ApiGone {
    /** What goes in: nothing. */
    record Req() {}

    /** What goes out: nothing. */
    record Res() {}
}
