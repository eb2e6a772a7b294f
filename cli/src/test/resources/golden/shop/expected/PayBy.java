package com.example.app.protocols;

import io.tsrpc.contract.IntValue;

/** How something is paid. */
public enum PayBy {
    @IntValue(0) CASH,
    @IntValue(10) CARD,
    @IntValue(11) INVOICE
}
