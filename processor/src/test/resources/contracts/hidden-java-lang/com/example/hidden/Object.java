package com.example.hidden;

public record Object(java.lang.Object any, java.util.List<Object> more) {}
