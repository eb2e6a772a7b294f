package io.tsrpc.it.conversation;

import org.jspecify.annotations.Nullable;

/** Which cells a scenario can be played in. */
interface Where {
    /** Why there are cells without it. */
    enum Reason {
        /** HTTP is not for it. */
        NEEDS_CONNECTION('-', "HTTP has no connection that lasts"),
        /** WebSocket is not for it. */
        NEEDS_HTTP('-', "WebSocket has no such reply"),
        /** Nothing that TLS could change. */
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

        String text() {
            return text;
        }
    }

    /** In all cells, those over TLS included. */
    Where EVERYWHERE = cell -> null;

    /** The reason that a scenario cannot be played in that cell, or null if it can. */
    @Nullable
    Reason whyNot(Cell cell);
}
