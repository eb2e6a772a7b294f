package com.example.app.protocols.user;

public record UserRecord(String a) {}
