package com.example.names;

public interface ApiClass {
    record Req() {}

    record Res() {}
}
