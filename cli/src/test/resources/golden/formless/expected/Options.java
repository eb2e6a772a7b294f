package com.example.app.protocols;

import io.tsrpc.contract.Conf;

/** The configuration of services, {@code conf} in TypeScript. */
@Conf
public @interface Options {
    boolean fine();
}
