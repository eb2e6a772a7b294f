package com.example.conf;

/** Pays. "Quotes", a \backslash and a $dollar. */
@Needs(roles = {"admin", "boss \"x\""})
public interface ApiPay {
    record Req() {}

    record Res() {}
}
