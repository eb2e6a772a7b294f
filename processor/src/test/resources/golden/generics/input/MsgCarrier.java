package com.example.generics;

public record MsgCarrier(Page<String> page) {}
