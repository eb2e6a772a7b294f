package com.example.app.protocols;

public record One(String y, OneTwo two) implements Two.TwoOne {}
