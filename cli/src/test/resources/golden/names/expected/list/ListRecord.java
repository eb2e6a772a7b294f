package com.example.app.protocols.list;

public record ListRecord(String b) {}
