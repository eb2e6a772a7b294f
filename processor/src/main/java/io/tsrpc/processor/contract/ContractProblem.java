package io.tsrpc.processor.contract;

/** The text is not a contract. The message says where and why. */
public final class ContractProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong. */
    public enum Kind {
        /** It is not JSON, or something in it is missing, of the wrong kind or contradictory. */
        INVALID,
        /** Version control left the marks of a conflict in it. */
        CONFLICT,
        /** Something has the id of something else. */
        SAME_ID,
        /** A line is not as the processor has written it. */
        EDITED,
        /** There are fewer ids than there have been. */
        LINE_LOST,
        /** It has no record of what was removed: another tool has written it. */
        FOREIGN,
        /** A later version of the processor has written it. */
        LATER
    }

    private final Kind kind;

    ContractProblem(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What is wrong. */
    public Kind kind() {
        return kind;
    }
}
