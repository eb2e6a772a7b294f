package io.tsrpc.cluster;

import java.util.List;
import java.util.Set;

/**
 * What servers have answered to a question.
 *
 * @param answers of those who have
 * @param missing the ids of those who have not, though they seem to live
 * @param problem why they have not, or could not be asked; empty if all have
 */
public record Answers(List<byte[]> answers, Set<String> missing, String problem) {
    /** Whether all have answered who live. */
    public boolean areComplete() {
        return missing.isEmpty() && problem.isEmpty();
    }
}
