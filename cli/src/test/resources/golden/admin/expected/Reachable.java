package com.example.app.protocols;

public record Reachable(String mail) {}
