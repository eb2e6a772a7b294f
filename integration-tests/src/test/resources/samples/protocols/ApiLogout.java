package com.example.chat.protocols.account;

public interface ApiLogout {
    record Req() {}

    record Res() {}
}
