package io.tsrpc.net;

/** The interim answers that come before the final one, whoever has asked for them (RFC 9110, 15.2). */
public final class InterimAnswers {
    private static final int FIRST_FINAL = 200;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final int MOST = 16;

    private int count;

    /** Creates a counter: none has come. */
    public InterimAnswers() {}

    /**
     * Whether an answer is one of them, so that another follows.
     *
     * @throws InvalidHttpException if it is one too many
     */
    public boolean include(ReceivedHead head) throws InvalidHttpException {
        if (head.status() >= FIRST_FINAL || head.status() == SWITCHING_PROTOCOLS) {
            return false;
        }
        if (++count > MOST) {
            throw new InvalidHttpException("More than " + MOST + " interim answers have come");
        }
        return true;
    }
}
