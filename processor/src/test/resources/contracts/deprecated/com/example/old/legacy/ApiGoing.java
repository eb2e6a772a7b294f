package com.example.old.legacy;

import com.example.old.OldValue;

/** @deprecated it goes away */
@Deprecated(forRemoval = true)
public interface ApiGoing {
    record Req(OldValue value) {}

    record Res() {}
}
