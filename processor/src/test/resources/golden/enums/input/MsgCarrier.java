package com.example.enums;

public record MsgCarrier(Level level, Mixed mixed) {}
