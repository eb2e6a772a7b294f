package io.tsrpc.it.conversation;

import org.jspecify.annotations.Nullable;

/** Which cells a scenario can be played in. */
enum Where {
    /** In all cells. */
    EVERYWHERE(true, true),
    /** Over both transports, but not in the pass over TLS. */
    WITHOUT_TLS(true, false),
    /** On connections that last. */
    ON_CONNECTIONS(false, true),
    /** On connections that last, but not in the pass over TLS. */
    ON_CONNECTIONS_WITHOUT_TLS(false, false);

    /** Why there are cells without it. */
    enum Reason {
        /** HTTP is not for it. */
        NEEDS_CONNECTION('-', "HTTP has no connection that lasts"),
        /** TLS is not for it. */
        NOT_OVER_TLS(' ', "not in the pass over TLS, which changes nothing about it");

        private final char mark;
        private final String text;

        Reason(char mark, String text) {
            this.mark = mark;
            this.text = text;
        }

        /** How the table shows it. */
        char mark() {
            return mark;
        }

        /** What the table's legend says. */
        String text() {
            return text;
        }
    }

    private final boolean overHttp;
    private final boolean overTls;

    Where(boolean overHttp, boolean overTls) {
        this.overHttp = overHttp;
        this.overTls = overTls;
    }

    /** The reason that a scenario cannot be played in that cell, or null if it can. */
    @Nullable
    Reason whyNot(Cell cell) {
        if (cell.isHttp() && !overHttp) {
            return Reason.NEEDS_CONNECTION;
        }
        return cell.isTls() && !overTls ? Reason.NOT_OVER_TLS : null;
    }
}
