package io.tsrpc.server;

import io.tsrpc.room.Member;
import java.util.List;

/** Hears who comes and goes, perhaps several at once. Runs on a thread for user code. */
@FunctionalInterface
interface PresenceBatch {
    /** They have come, and the others have gone. Nobody is in both lists. */
    void changed(List<Member> joined, List<Member> left);

    /** Whether the listener takes nothing now; then {@code action} runs, on a thread for user code, when it does. */
    default boolean isFull(Runnable action) {
        return false;
    }
}
