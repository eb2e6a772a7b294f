package io.tsrpc.it.differential;

import java.util.HexFormat;

/** The two sides do not agree about a value. */
final class Mismatch extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 10_000;

    private final String kind;

    /**
     * A mismatch.
     *
     * @param kind what is wrong: a simpler value has to fail for the same
     */
    Mismatch(String kind, String details) {
        super(kind + ":\n" + details);
        this.kind = kind;
    }

    Mismatch(String kind, RuntimeException cause) {
        super(kind + ":\n  " + cause.getMessage(), cause);
        this.kind = kind;
    }

    String kind() {
        return kind;
    }

    /** Says no unless both texts are the same. */
    static void expectSame(String kind, String java, String tsbuffer) throws Mismatch {
        if (!java.equals(tsbuffer)) {
            throw new Mismatch(kind, "  Java     " + shortened(java) + "\n  tsbuffer " + shortened(tsbuffer));
        }
    }

    /** Says no if tsbuffer could not do what it was asked. */
    static void expectFine(String kind, Tsbuffer.Answer answer) throws Mismatch {
        if (!answer.isFine()) {
            throw new Mismatch(kind, "  " + answer.text());
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
