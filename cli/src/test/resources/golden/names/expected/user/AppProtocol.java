package com.example.app.protocols.user;

public record AppProtocol(String a) {}
