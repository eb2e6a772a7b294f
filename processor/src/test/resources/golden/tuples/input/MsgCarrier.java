package com.example.tuples;

public record MsgCarrier(Triple triple) {}
