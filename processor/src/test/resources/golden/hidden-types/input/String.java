package com.example.hidden;

public record String(Override override) {}
