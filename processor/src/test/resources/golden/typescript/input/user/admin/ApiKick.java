package com.example.chat.user.admin;

import com.example.chat.user.User;

public interface ApiKick {
    record Req(long id, String reason) {}

    record Res(User user) {}
}
