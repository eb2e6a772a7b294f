package com.example.conf;

@Needs(login = false)
public record MsgPaid(int cents, Role by) {}
