package io.tsrpc.cluster;

/** Hears who is on other servers. Called by one thread at a time. */
public interface MemberSink {
    /** Somebody is there. */
    void joined(RemoteMember member);

    /** Somebody is not there any more. */
    void left(RemoteMember member);
}
