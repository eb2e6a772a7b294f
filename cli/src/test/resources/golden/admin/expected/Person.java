package com.example.app.protocols;

import java.util.Optional;

public record Person(String name, Optional<String> mail) {}
