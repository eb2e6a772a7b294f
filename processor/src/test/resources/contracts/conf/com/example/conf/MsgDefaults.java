package com.example.conf;

@Everything
public record MsgDefaults() {}
