package com.example.memory;

public record Nothing() {}
