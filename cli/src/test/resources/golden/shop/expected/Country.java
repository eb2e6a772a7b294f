package com.example.app.protocols;

import io.tsrpc.contract.StringValue;

public enum Country {
    @StringValue("de") DE,
    @StringValue("at") AT
}
