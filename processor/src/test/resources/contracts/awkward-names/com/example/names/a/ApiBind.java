package com.example.names.a;

public interface ApiBind {
    record Req() {}

    record Res() {}
}
