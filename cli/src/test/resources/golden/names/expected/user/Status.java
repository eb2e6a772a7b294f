package com.example.app.protocols.user;

import io.tsrpc.contract.StringValue;

public enum Status {
    @StringValue("active") ACTIVE,
    @StringValue("gone") GONE
}
