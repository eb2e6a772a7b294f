package com.example.app.protocols;

public record User(String name, Friend friend) implements Friend {}
