package com.example.tasks.protocols;

import java.util.Optional;
import lombok.Builder;
import lombok.With;

@Builder
@With
public record TaskInfo(String title, Optional<String> owner, int hours) {}
