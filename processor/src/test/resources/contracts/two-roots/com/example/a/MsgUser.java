package com.example.a;

import com.example.shared.User;

public record MsgUser(User user, User.Contact contact) {}
