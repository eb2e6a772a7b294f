package io.tsrpc.server;

import io.tsrpc.room.Member;
import java.util.List;

/** Hears who comes and goes, perhaps several at once. Runs on a thread for user code. */
@FunctionalInterface
interface PresenceBatch {
    /**
     * They have come, and the others have gone. No member is in both lists.
     *
     * @return whether the listener has taken that; otherwise it comes again, in parts perhaps
     */
    boolean changed(List<Member> joined, List<Member> left);

    /** It has not even taken one change alone, although it is not full. */
    default void cannotTell() {}

    /** Whether the listener takes nothing now; then {@code action} runs, on a thread for user code, when it does. */
    default boolean isFull(Runnable action) {
        return false;
    }

    /** Nobody needs to know any more when the listener takes something. */
    default void giveUpWait(Runnable action) {}
}
