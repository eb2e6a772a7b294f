package com.example.texts;

import io.tsrpc.contract.Conf;

/** Configuration with characters that end lines. */
@Conf
public @interface Label {
    String[] value();
}
