package com.example.hidden;

public record String(java.lang.String text, java.util.Map<java.lang.String, java.lang.Integer> counts) {}
