package com.example.secret;

import java.util.List;

interface ApiHidden {
    record Req(List<Part> parts) {}

    record Res(Choice choice) {}

    sealed interface Choice {}

    record Yes(String why) implements Choice {}

    record No() implements Choice {}
}
