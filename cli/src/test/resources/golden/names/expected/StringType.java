package com.example.app.protocols;

public record StringType(String text) {}
