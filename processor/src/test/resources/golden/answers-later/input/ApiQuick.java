package com.example.slow;

/** Is answered at once. */
public interface ApiQuick {
    record Req() {}

    record Res() {}
}
