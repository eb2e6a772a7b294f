package com.example.hidden;

public interface ApiTry {
    record Req(Object object, String string, Override override) {}

    record Res(Exception exception) {}
}
