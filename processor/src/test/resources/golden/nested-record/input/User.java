package com.example.nested;

public record User() {}
