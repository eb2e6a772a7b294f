package com.example.app.protocols;

public record Address(String street, String city, Country country) {}
