package com.example.app.protocols;

import java.util.Optional;

public record Rights(boolean admin, Optional<String> mail) {}
