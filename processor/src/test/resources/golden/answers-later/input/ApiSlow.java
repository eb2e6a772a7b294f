package com.example.slow;

import io.tsrpc.contract.AnswersLater;

/** Is answered later. */
@AnswersLater
public interface ApiSlow {
    record Req() {}

    record Res() {}
}
