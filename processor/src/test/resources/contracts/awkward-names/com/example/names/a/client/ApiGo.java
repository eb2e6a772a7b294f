package com.example.names.a.client;

public interface ApiGo {
    record Req() {}

    record Res() {}
}
