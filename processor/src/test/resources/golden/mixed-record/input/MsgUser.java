package com.example.mixed;

public record MsgUser(User user) {}
