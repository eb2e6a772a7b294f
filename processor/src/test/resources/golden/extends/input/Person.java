package com.example.inherited;

public record Person(String name, int age) {}
