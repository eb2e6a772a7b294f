package com.example.names.a.client;

public interface ApiBind {
    record Req() {}

    record Res() {}
}
