package com.example.conf;

/** Pays. "Quotes", a \backslash and a $dollar. */
@Needs(
        roles = {Role.ADMIN, Role.ROOT, Role.GUEST},
        labels = {"plain", "boss \"x\""})
public interface ApiPay {
    record Req() {}

    record Res() {}
}
