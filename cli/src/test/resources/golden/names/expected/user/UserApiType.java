package com.example.app.protocols.user;

public record UserApiType(String a) {}
