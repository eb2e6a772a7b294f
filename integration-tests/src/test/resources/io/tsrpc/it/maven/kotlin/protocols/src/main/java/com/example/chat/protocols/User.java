package com.example.chat.protocols;

import java.util.Optional;

public record User(String name, Optional<String> mail) {}
