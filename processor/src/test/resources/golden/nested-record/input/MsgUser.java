package com.example.nested;

public record MsgUser(User user) {}
