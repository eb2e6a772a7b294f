package com.example.b;

import com.example.shared.User;

public record MsgUser(User user) {}
