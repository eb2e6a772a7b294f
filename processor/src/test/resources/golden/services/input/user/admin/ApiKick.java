package com.example.chat.protocols.user.admin;

import com.example.chat.protocols.user.User;

public interface ApiKick {
    record Req(long id, String reason) {}

    record Res(User user) {}
}
