package io.tsrpc.it.later.protocols;

import io.tsrpc.contract.AnswersLater;

/** Is answered later. */
@AnswersLater
public interface ApiSlow {
    /** Nothing. */
    record Req() {}

    /**
     * What goes out.
     *
     * @param text anything
     */
    record Res(String text) {}
}
