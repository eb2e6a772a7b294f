package com.example.app.protocols;

public interface BaseOne {
    String a();
}
